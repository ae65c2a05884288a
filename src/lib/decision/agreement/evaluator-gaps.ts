import type { EvaluationProblem, Outcome } from '../outcome/types.ts';
import { DecisionError } from '../shared/decision-error.ts';

/** Two evaluators who are far apart on one cell. */
export interface EvaluatorGap {
  readonly candidate: string;
  readonly criterion: string;
  /** Who gave the lower and who the higher score. */
  readonly lower: { readonly evaluator: string; readonly score: number };
  readonly higher: { readonly evaluator: string; readonly score: number };
  /** Difference in levels of the scale. */
  readonly gap: number;
}

/**
 * Pairs of evaluators whose scores on a rubric criterion differ by more than `levels` levels: what the moderation
 * meeting talks about. Widest gaps first, then in the order of candidates, criteria and panel.
 *
 * @param outcome the outcome of the problem
 * @param levels 0 or more, in levels of the rubric; a gap of exactly so many is not listed
 * @returns one entry a pair of evaluators and a cell, with both scores and their gap in levels
 * @throws DecisionError `out-of-range`
 * @example evaluatorGaps(problem, outcome, 1)[0]?.gap // 3
 */
export function evaluatorGaps({ tree }: EvaluationProblem, outcome: Outcome, levels: number): EvaluatorGap[] {
  if (!(levels >= 0 && Number.isFinite(levels))) throw new DecisionError('out-of-range', 'levels', 'must be 0 or more');
  const rubrics = rubricsOf(tree);
  const gaps = outcome.candidates.flatMap(({ id: candidate, contributions }) =>
    contributions
      .filter(({ criterion }) => rubrics.has(criterion))
      .flatMap(({ criterion, scores }) => {
        const given = scores.flatMap(({ evaluator, score }) =>
          typeof score === 'number' ? [{ evaluator, score }] : []
        );
        return given.flatMap((first, i) =>
          given.slice(i + 1).flatMap((second): EvaluatorGap[] => {
            const [lower, higher] = first.score <= second.score ? [first, second] : [second, first];
            const gap = higher.score - lower.score;
            return gap > levels ? [{ candidate, criterion, lower, higher, gap }] : [];
          })
        );
      })
  );
  return gaps.sort((a, b) => b.gap - a.gap);
}

function rubricsOf(tree: EvaluationProblem['tree']): Set<string> {
  return new Set(
    tree.flatMap((node) =>
      'children' in node ? [...rubricsOf(node.children)] : node.kind === 'rubric' ? [node.id] : []
    )
  );
}
