import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';
import type { WhyView } from '#lib/server/queries/evaluation/why-view.ts';
import { formatFixed } from '#lib/text/numbers.ts';
import { nodeName, tieOrder } from '../rule-words.ts';

/**
 * Two with equal totals: which sealed rule parts them, and by how much, or that none does. The one with more points is
 * named first, whichever of the two was asked about.
 */
export function equalText(
  { above, below, to, tieBreak }: Pick<WhyView, 'above' | 'below' | 'to' | 'tieBreak'>,
  { candidates, groups, tieBreaks, decimals }: Pick<ResultView, 'candidates' | 'groups' | 'tieBreaks' | 'decimals'>
): string {
  if (tieBreak === null) return m.result_why_equal();
  const name = (id: string): string => candidates.find((one) => one.id === id)?.name ?? id;
  const points = (value: number): string => formatFixed(value, decimals, getLocale());
  const asked = tieBreak.above > tieBreak.below;
  return m.result_why_tie({
    total: points(to),
    rule: tieOrder(tieBreaks, groups),
    what: `“${nodeName(tieBreak.id, groups)}”`,
    first: name(asked ? above : below),
    second: name(asked ? below : above),
    high: points(Math.max(tieBreak.above, tieBreak.below)),
    low: points(Math.min(tieBreak.above, tieBreak.below))
  });
}
