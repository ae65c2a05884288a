import { say } from '#lib/app/show.ts';
import { contributionsNarrow } from '#lib/documents/figures/contributions-narrow.ts';
import { contributionsWide } from '#lib/documents/figures/contributions-wide.ts';
import type { Contributions } from '#lib/documents/figures/contributions.ts';
import { figureFormat, type FigureFormat } from '#lib/documents/figures/figure-format.ts';
import { rankSharesNarrow, rankSharesScreen, type RankShares } from '#lib/documents/figures/rank-shares.ts';
import { waterfallNarrow, waterfallWide, type Waterfall } from '#lib/documents/figures/waterfall.ts';
import {
  weightIntervalsNarrow,
  weightIntervalsScreen,
  type WeightIntervals
} from '#lib/documents/figures/weight-intervals.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';
import { placeText, whyTitle } from './place-text.ts';

/** The drawings of a result as SVG, made on the server so that no drawing code goes to the browser. */
export interface ResultFigures {
  readonly contributions: string | null;
  readonly waterfall: string | null;
  readonly shares: string | null;
  readonly intervals: string | null;
}

export function resultFigures(view: ResultView): ResultFigures {
  const format = figureFormat(getLocale(), view.decimals);
  return {
    contributions: contributions(view, format),
    waterfall: waterfall(view, format),
    shares: shares(view, format),
    intervals: intervals(view, format)
  };
}

function contributions(view: ResultView, format: FigureFormat): string | null {
  const ranked = view.candidates.filter(({ status }) => status === 'ranked');
  if (ranked.length === 0) return null;
  const groups = view.groups.filter(({ share }) => share > 0);
  const input: Omit<Contributions, 'prefix'> = {
    format,
    title: m.result_ranking_figure({ count: ranked.length }),
    description: ranked.map(({ name, shown }) => `${name} ${format.range(shown.low, shown.high)}`).join('; '),
    groups: groups.map(({ code, title }) => ({ code, label: say(title) })),
    rows: ranked.map((one) => ({
      rank: placeText(one),
      label: one.name,
      parts: groups.map(({ code }) => one.groups.find((group) => group.code === code)?.points.low ?? 0),
      low: one.shown.low,
      high: one.shown.high
    }))
  };
  return contributionsWide({ ...input, prefix: 'ranking' }) + contributionsNarrow({ ...input, prefix: 'ranking-n' });
}

function waterfall(view: ResultView, format: FigureFormat): string | null {
  const { why } = view;
  if (why === null) return null;
  const name = nameIn(view);
  const input: Omit<Waterfall, 'prefix'> = {
    format,
    title: whyTitle(why, name(why.above), name(why.below)),
    description: why.parts
      .slice(0, 3)
      .map(({ title, shown }) => `${say(title)} ${format.signed(shown)}`)
      .join('; '),
    from: { label: name(why.below), total: why.from },
    to: { label: name(why.above), total: why.to },
    steps: why.parts.map(({ code, title, shown }) => ({ code, label: say(title), value: shown }))
  };
  return waterfallWide({ ...input, prefix: 'why-figure' }) + waterfallNarrow({ ...input, prefix: 'why-figure-n' });
}

function shares(view: ResultView, format: FigureFormat): string | null {
  const { acceptability } = view.robustness;
  if (acceptability === null) return null;
  const name = nameIn(view);
  const rows = acceptability.candidates.map((id, index) => ({
    label: name(id),
    shares: (acceptability.ranks[index] ?? []).map((share) => share * 100)
  }));
  const input: Omit<RankShares, 'prefix'> = {
    format,
    title: m.result_shares_title(),
    description: rows
      .map(({ label, shares: [first = 0] }) => m.result_first_share({ name: label, share: format.percent(first) }))
      .join('; '),
    rows
  };
  return (
    rankSharesScreen({ ...input, prefix: 'shares-figure' }) + rankSharesNarrow({ ...input, prefix: 'shares-figure-n' })
  );
}

function intervals(view: ResultView, format: FigureFormat): string | null {
  const { stability } = view.robustness;
  const first = view.candidates[0];
  if (stability.length === 0 || first?.status !== 'ranked') return null;
  const name = nameIn(view);
  const titles = new Map(view.groups.map(({ code, title }) => [code, say(title)]));
  const rows = stability.map(({ node, ofWhole, winner }) => ({
    label: titles.get(node) ?? node,
    weight: ofWhole * 100,
    low: winner.low.ofWhole * 100,
    high: winner.high.ofWhole * 100,
    ...(winner.low.overtakes === null ? {} : { below: name(winner.low.overtakes.candidate) }),
    ...(winner.high.overtakes === null ? {} : { above: name(winner.high.overtakes.candidate) })
  }));
  const input: Omit<WeightIntervals, 'prefix'> = {
    format,
    title: m.result_intervals_title({ name: first.name }),
    description: rows
      .map(({ label, low, high }) => `${label} ${format.percent(low)} – ${format.percent(high)}`)
      .join('; '),
    rows
  };
  return (
    weightIntervalsScreen({ ...input, prefix: 'intervals-figure' }) +
    weightIntervalsNarrow({ ...input, prefix: 'intervals-figure-n' })
  );
}

const nameIn =
  ({ candidates }: ResultView) =>
  (id: string): string =>
    candidates.find((one) => one.id === id)?.name ?? id;
