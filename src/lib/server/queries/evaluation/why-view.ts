import { whyAbove } from '#lib/decision/explain/index.ts';
import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import { countedTotal } from '#lib/domain/evaluation/trial-problem.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** Why one candidate stands above another, largest gain first; printed parts add up to the printed difference. */
export interface WhyView {
  readonly above: string;
  readonly below: string;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly parts: readonly {
    readonly code: string;
    readonly title: LocalText;
    readonly points: number;
    readonly shown: number;
  }[];
  readonly tieBreak: { readonly id: string; readonly above: number; readonly below: number } | null;
}

/** The pair asked for, or the first two of the ranking; null with fewer than two ranked. */
export function whyView(
  problem: EvaluationProblem,
  result: Outcome,
  asked: { readonly why?: string | undefined; readonly over?: string | undefined },
  titles: ReadonlyMap<string, LocalText>
): WhyView | null {
  const above = result.order.find((id) => id === asked.why) ?? result.order[0];
  const below = result.order.find((id) => id === asked.over && id !== above) ?? result.order.find((id) => id !== above);
  if (above === undefined || below === undefined) return null;
  const found = whyAbove(problem, result, above, below);
  const totalOf = (id: string): number =>
    countedTotal(problem, result.candidates.find((one) => one.id === id)?.shown ?? { low: 0, high: 0 });
  return {
    above,
    below,
    from: totalOf(below),
    to: totalOf(above),
    difference: found.shownDifference,
    parts: found.criteria
      .filter(({ points }) => points !== 0)
      .map(({ id, points, shown }) => ({ code: id, title: titles.get(id) ?? { vi: id }, points, shown }))
      .sort((a, b) => b.points - a.points),
    tieBreak: found.tieBreak
  };
}
