import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import { leaveOneOut } from './leave-one-out.ts';

const TREE = [group('g', 3, rubric('a', 2), rubric('b', 1)), rubric('c', 1), yesNo('gate', 0, { gate: { is: true } })];
const problem = problemOf(TREE, {
  A: { a: [5, 4], b: [1, 3], c: [2, 2], gate: [1, 1] },
  B: { a: [3, 3], b: [4, 4], c: [3, 4], gate: [1, 1] },
  C: { a: [5, 5], b: [5, 5], c: [5, 5], gate: [0, 1] }
});
const outcome = computeOutcome(problem);

describe('leaving one out', () => {
  const results = leaveOneOut(problem, outcome);
  const without = (id: string) => results.find(({ left }) => left.id === id)!;

  it('goes through criteria, top-level groups, evaluators and candidates that can be spared', () => {
    expect(results.map(({ left }) => `${left.kind} ${left.id}`)).toEqual([
      'group g',
      'criterion a',
      'criterion b',
      'criterion c',
      'evaluator e1',
      'evaluator e2',
      'candidate A',
      'candidate B',
      'candidate C'
    ]);
  });

  it('tells whether the first place or a pair changes', () => {
    // A: a 90, b 40, c 40: 65; B: 60, 80, 70: 67.5. Without c: 73.3 against 66.7.
    expect(outcome.order).toEqual(['B', 'A']);
    expect(without('c')).toMatchObject({ firstChanges: true, changedPairs: [['A', 'B']] });
    expect(without('b')).toMatchObject({ firstChanges: true });
    expect(without('a')).toMatchObject({ firstChanges: false, changedPairs: [] });
  });

  it('tells who passes or fails a gate without an evaluator', () => {
    expect(without('e1')).toMatchObject({ statusChanges: ['C'], firstChanges: true });
    expect(without('e2').statusChanges).toEqual([]);
  });

  it('keeps gates in force when their criterion is left out', () => {
    const gated = problemOf([rubric('a', 1, { gate: { atLeast: 2 } }), rubric('b', 1)], {
      A: { a: [1], b: [5] },
      B: { a: [3], b: [1] }
    });
    const [withoutA] = leaveOneOut(gated, computeOutcome(gated));
    expect(withoutA!.outcome.candidates[0]!.status).toBe('excluded');
  });

  it('of the candidates never changes the order of the others', () => {
    fc.assert(
      fc.property(problems({ complete: true }), (any) => {
        for (const { left, changedPairs } of leaveOneOut(any, computeOutcome(any))) {
          if (left.kind === 'candidate') expect(changedPairs).toEqual([]);
        }
      })
    );
  });
});
