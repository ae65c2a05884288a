import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { criteriaOf, problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import type { EvaluationProblem, TreeNode } from '../outcome/types.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { valueOf } from '../values/value-of.ts';
import { apportion } from './apportion.ts';
import { smallestScoreChange } from './smallest-score-change.ts';
import { smallestWeightChange } from './smallest-weight-change.ts';
import { whyAbove } from './why-above.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
/** Sum in whole units, so that the test is exact. */
const sumOfUnits = (numbers: readonly number[], decimals: number): number =>
  sum(numbers.map((number) => Math.round(number * 10 ** decimals)));

const TREE = [
  group('safety', 3, rubric('encryption', 2), rubric('backup', 1)),
  group('fit', 2, rubric('functions', 1)),
  yesNo('gate', 0, { gate: { is: true } })
];
const problem = problemOf(TREE, {
  A: { encryption: [3], backup: [5], functions: [4.5], gate: [1] },
  B: { encryption: [4.5], backup: [2], functions: [3.5], gate: [1] },
  C: { encryption: [5], backup: [5], functions: [5], gate: [0] }
});
const outcome = computeOutcome(problem);

describe('why one is above another', () => {
  const why = whyAbove(problem, outcome, 'A', 'B');

  it('is told criterion by criterion and group by group', () => {
    // A: 24 + 20 + 36 = 80; B: 36 + 8 + 28 = 72.
    expect(why.shownDifference).toBe(8);
    expect(why.criteria.map(({ id, shown }) => [id, shown])).toEqual([
      ['encryption', -12],
      ['backup', 12],
      ['functions', 8],
      ['gate', 0]
    ]);
    expect(why.groups.map(({ id, shown }) => [id, shown])).toEqual([
      ['safety', 0],
      ['fit', 8]
    ]);
    expect(why).toMatchObject({ failedGates: [], tieBreak: null });
  });

  it('names the gates that keep the other out', () => {
    expect(whyAbove(problem, outcome, 'A', 'C').failedGates).toEqual(['gate']);
  });

  it('names the tie-break that decided', () => {
    const tied = problemOf(
      [rubric('a', 1), rubric('b', 1)],
      { A: { a: [5], b: [3] }, B: { a: [3], b: [5] } },
      {
        rules: { tieBreaks: ['b'] }
      }
    );
    expect(whyAbove(tied, computeOutcome(tied), 'B', 'A').tieBreak).toEqual({ id: 'b', above: 100, below: 60 });
  });

  it('asks for candidates that there are', () => {
    expect(() => whyAbove(problem, outcome, 'A', 'X')).toThrow(DecisionError);
  });

  it('adds up to the printed difference exactly, and unrounded to the last bits', () => {
    fc.assert(
      fc.property(problems({ complete: false }), fc.integer({ min: 0, max: 4 }), (any, decimals) => {
        fc.pre(any.candidates.length > 1);
        const rounded = { ...any, rules: { ...any.rules, decimals } };
        const result = computeOutcome(rounded);
        const { criteria, groups, difference, shownDifference } = whyAbove(rounded, result, 'p0', 'p1');
        const units = Math.round(shownDifference * 10 ** decimals);
        expect(
          sumOfUnits(
            criteria.map(({ shown }) => shown),
            decimals
          )
        ).toBe(units);
        expect(
          sumOfUnits(
            groups.filter(({ path }) => path.length === 0).map(({ shown }) => shown),
            decimals
          )
        ).toBe(units);
        expect(Math.abs(sum(criteria.map(({ points }) => points)) - difference)).toBeLessThan(1e-9);
        for (const { points, shown } of criteria) {
          expect(Math.abs(points - shown)).toBeLessThan(2 / 10 ** decimals);
        }
      })
    );
  });
});

describe('apportioning', () => {
  it.each([
    [[1 / 3, 1 / 3, 1 / 3], 1, 2, [0.34, 0.33, 0.33]],
    [[-1.5, 2.5], 1, 0, [-1, 2]],
    [[0, 0.4, 0.4], 1, 0, [0, 1, 0]],
    [[0.5, 0.5], 0, 0, [0, 0]],
    [[2, 0], 1, 0, [1, 0]]
  ])('%j to %d with %d decimals is %j', (parts, total, decimals, expected) => {
    expect(apportion(parts, total, decimals)).toEqual(expected);
  });
});

describe('the smallest change that would swap two', () => {
  it('is of one weight', () => {
    // encryption -30, backup +60, functions +20 in value. Groups: safety 0, fit +20: no weight of fit swaps them.
    // Inside safety: 0.6 (-30 t + 60 (1 - t)) + 8 = 0 at t = 22/27, from 2/3.
    const change = smallestWeightChange(problem, outcome, 'A', 'B')!;
    expect(change.node).toBe('encryption');
    expect(change.ofSiblings.from).toBeCloseTo(2 / 3, 12);
    expect(change.ofSiblings.to).toBeCloseTo(22 / 27, 12);
    expect(change.ofWhole.to).toBeCloseTo(0.6 * change.ofSiblings.to, 12);
  });

  it('is of one score', () => {
    // 8 points: functions by 8 / 0.4 = 20 in value, one level: a fifth of the range. Encryption as much; first listed wins.
    const change = smallestScoreChange(problem, outcome, 'A', 'B')!;
    expect(change).toMatchObject({ candidate: 'A', criterion: 'encryption', from: 3 });
    expect(change.to).toBeCloseTo(2, 10);
    expect(change.ofRange).toBeCloseTo(0.2, 10);
  });

  it('is none for one that is not ahead', () => {
    expect(smallestScoreChange(problem, outcome, 'B', 'A')).toBeNull();
    expect(smallestWeightChange(problem, outcome, 'B', 'A')).toBeNull();
  });

  const withShare = (tree: readonly TreeNode[], id: string, share: number): TreeNode[] =>
    tree.some((node) => node.id === id)
      ? tree.map((node) => {
          const others = sum(tree.map((one) => (one.id === id ? 0 : one.weight)));
          return node.id === id ? { ...node, weight: (others * share) / (1 - share) } : node;
        })
      : tree.map((node) => ('children' in node ? { ...node, children: withShare(node.children, id, share) } : node));
  const leadOf = (any: EvaluationProblem): number => {
    const [a, b] = computeOutcome(any).candidates;
    return a!.total.low - b!.total.low;
  };

  it('of one weight makes them level, and swaps them past it', () => {
    fc.assert(
      fc.property(problems({ complete: true }), (any) => {
        fc.pre(any.candidates.length > 1 && leadOf(any) > 0.01);
        const change = smallestWeightChange(any, computeOutcome(any), 'p0', 'p1');
        if (change === null) return;
        const { from, to } = change.ofSiblings;
        expect(leadOf({ ...any, tree: withShare(any.tree, change.node, to) })).toBeCloseTo(0, 7);
        const past = to + Math.sign(to - from) * Math.min(1e-3, (1 - to) / 2, to / 2);
        expect(leadOf({ ...any, tree: withShare(any.tree, change.node, past) })).toBeLessThan(1e-9);
      })
    );
  });

  it('of one score makes them level', () => {
    fc.assert(
      fc.property(problems({ complete: true }), (any) => {
        fc.pre(any.candidates.length > 1 && leadOf(any) > 0.01);
        const result = computeOutcome(any);
        const change = smallestScoreChange(any, result, 'p0', 'p1');
        if (change === null) return;
        const criterion = criteriaOf(any.tree).find(({ id }) => id === change.criterion)!;
        const candidate = result.candidates.find(({ id }) => id === change.candidate)!;
        const { share, value } = candidate.contributions.find((one) => one.criterion === change.criterion)!;
        const moved = share * (valueOf(change.to, criterion) - value.low) * (change.candidate === 'p0' ? 1 : -1);
        expect(leadOf(any) + moved).toBeCloseTo(0, 7);
      })
    );
  });
});
