import { type Filling, fillingBy, pick } from '../outcome/filling.ts';
import { flattenTree } from '../outcome/flatten-tree.ts';
import type { CandidateOutcome, EvaluationProblem, Outcome, Range } from '../outcome/types.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { roundHalfAway } from '../shared/round-half-away.ts';
import { apportion } from './apportion.ts';

/** What one criterion or group adds to the lead; negative where it speaks for the other. */
export interface LeadPart {
  readonly id: string;
  /** Groups above it, from the top down. */
  readonly path: readonly string[];
  /** Difference of points, unrounded. */
  readonly points: number;
  /** Rounded so that the parts sum to the printed difference exactly; a group has the sum of its criteria. */
  readonly shown: number;
}

/** The difference between two candidates, taken apart. */
export interface WhyAbove {
  readonly above: string;
  readonly below: string;
  /** Gates that keep the lower one out; the rest is then for the record only. */
  readonly failedGates: readonly string[];
  /** Difference of the unrounded and of the printed totals. */
  readonly difference: number;
  readonly shownDifference: number;
  /** In the order of the tree. */
  readonly criteria: readonly LeadPart[];
  readonly groups: readonly LeadPart[];
  /** The declared tie-break that parts equal printed totals, with both values (0..100); null when none is needed. */
  readonly tieBreak: { readonly id: string; readonly above: number; readonly below: number } | null;
}

/**
 * Why one candidate stands above another: the difference of their totals, criterion by criterion and group by group.
 * Printed parts add up to the printed difference to the last digit. A criterion's part is what it adds to the one total
 * minus what it adds to the other: share x value of the first minus share x value of the second, in points of 0..100.
 *
 * @param above, below ids of candidates; the lower one may be excluded. They may be given in any order: where the
 *   "lower" leads, the difference is negative
 * @param filling how unknowns count; by the problem's rules when not given
 * @returns differences in points of 0..100, by criterion and by group, and the tie-break where totals are equal in
 *   print
 * @throws DecisionError `unknown-id`
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (additive value model)
 * @example whyAbove(problem, outcome, 'A', 'B').criteria.map(({ id, shown }) => `${id} ${shown}`)
 */
export function whyAbove(
  problem: EvaluationProblem,
  outcome: Outcome,
  above: string,
  below: string,
  filling: Filling = fillingBy(problem.rules)
): WhyAbove {
  const { decimals, tieBreaks } = problem.rules;
  const a = candidateOf(outcome, above, 'above');
  const b = candidateOf(outcome, below, 'below');
  const shownDifference = roundHalfAway(pick(a.shown, filling) - pick(b.shown, filling), decimals);

  const { criteria: leaves, groups: inner } = flattenTree(problem.tree);
  const lead = (of: (candidate: CandidateOutcome) => Range | undefined): number => {
    const mine = of(a);
    const other = of(b);
    return mine && other ? pick(mine, filling) - pick(other, filling) : 0;
  };
  const points = leaves.map(({ node }) => lead((one) => contributionOf(one, node.id)?.points));
  const shown = apportion(points, shownDifference, decimals);
  const criteria = leaves.map(({ node, path }, i): LeadPart => {
    return { id: node.id, path, points: points[i] ?? 0, shown: shown[i] ?? 0 };
  });
  const groups = inner.map(({ node: { id }, path }): LeadPart => {
    const inside = criteria.filter((part) => part.path.includes(id));
    const total = (of: (part: LeadPart) => number): number => inside.reduce((sum, part) => sum + of(part), 0);
    return {
      id,
      path,
      points: total((part) => part.points),
      shown: roundHalfAway(
        total((part) => part.shown),
        decimals
      )
    };
  });

  const deciding = tieBreaks
    .map((id) => ({ id, above: tieValue(a, id, filling, decimals), below: tieValue(b, id, filling, decimals) }))
    .find((one) => one.above !== one.below);
  return {
    above,
    below,
    failedGates: b.failedGates,
    difference: pick(a.total, filling) - pick(b.total, filling),
    shownDifference,
    criteria,
    groups,
    tieBreak: shownDifference === 0 && deciding !== undefined ? deciding : null
  };
}

/**
 * @throws DecisionError `unknown-id`
 *
 * @example candidateOf(outcome, 'A', 'above').shown.low // 80
 */
export function candidateOf({ candidates }: Outcome, id: string, field: string): CandidateOutcome {
  const found = candidates.find((candidate) => candidate.id === id);
  if (found === undefined) throw new DecisionError('unknown-id', field, `there is no candidate "${id}"`);
  return found;
}

function contributionOf(
  { contributions }: CandidateOutcome,
  id: string
): CandidateOutcome['contributions'][number] | undefined {
  return contributions.find(({ criterion }) => criterion === id);
}

function tieValue(candidate: CandidateOutcome, id: string, filling: Filling, decimals: number): number {
  const node = contributionOf(candidate, id) ?? candidate.groups.find((group) => group.id === id);
  return node === undefined ? 0 : roundHalfAway(pick(node.value, filling), decimals);
}
