import { type Filling, fillingBy, pick } from '../outcome/filling.ts';
import { flattenTree } from '../outcome/flatten-tree.ts';
import type { CandidateOutcome, Criterion, EvaluationProblem, Outcome } from '../outcome/types.ts';
import { scoreForValue } from '../values/score-for-value.ts';
import { scoreNotAbove } from '../values/score-not-above.ts';
import { candidateOf } from './why-above.ts';

/** One candidate's aggregated score on one criterion, moved to where two candidates are level. */
export interface ScoreChange {
  readonly candidate: string;
  readonly criterion: string;
  /** Aggregated scores in the criterion's unit. */
  readonly from: number;
  readonly to: number;
  /** Size of the change as a part (0..1) of the criterion's declared range. */
  readonly ofRange: number;
}

/**
 * The smallest change of one aggregated score, measured as a part of the criterion's range, that makes the lower
 * candidate level with the upper one: the lower one's score raised, or the upper one's lowered. Past it they swap.
 * Unknown scores are not changed, and no score leaves its declared range.
 *
 * The value has to move by difference / share, share being the criterion's share of that candidate's total; the value
 * function turns it back into a score.
 *
 * @param above, below ids of candidates, the first ahead of the second
 * @returns null when no single score can do it, or when the first is not ahead
 * @throws DecisionError `unknown-id`
 * @see Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some deterministic multi-criteria
 *   decision-making methods, Decision Sciences 28(1), 151-194
 * @example smallestScoreChange(problem, outcome, 'A', 'B') // B's "backup" from 2 to 3.4
 */
export function smallestScoreChange(
  problem: EvaluationProblem,
  outcome: Outcome,
  above: string,
  below: string,
  filling: Filling = fillingBy(problem.rules)
): ScoreChange | null {
  const upper = candidateOf(outcome, above, 'above');
  const lower = candidateOf(outcome, below, 'below');
  const difference = pick(upper.total, filling) - pick(lower.total, filling);
  if (difference <= 0) return null;
  const changes = flattenTree(problem.tree).criteria.flatMap(({ node }) => [
    ...changeOf(lower, node, difference),
    ...changeOf(upper, node, -difference)
  ]);
  return changes.reduce<ScoreChange | null>(
    (best, next) => (best === null || next.ofRange < best.ofRange ? next : best),
    null
  );
}

/** @param points what the candidate's total has to gain; negative for what it has to lose */
function changeOf({ id, contributions }: CandidateOutcome, criterion: Criterion, points: number): ScoreChange[] {
  const cell = contributions.find((one) => one.criterion === criterion.id);
  if (cell?.state !== 'known' || cell.score === null || cell.share === 0) return [];
  const value = cell.value.low + points / cell.share;
  if (value < 0 || value > 100) return [];
  const to = points > 0 ? scoreForValue(value, criterion) : scoreNotAbove(value, criterion);
  const ofRange = Math.abs(to - cell.score) / Math.abs(criterion.best - criterion.worst);
  return [{ candidate: id, criterion: criterion.id, from: cell.score, to, ofRange }];
}
