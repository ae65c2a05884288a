import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { CandidateOutcome, Outcome } from './types.ts';

function of(outcome: Outcome, id: string): CandidateOutcome {
  return outcome.candidates.find((candidate) => candidate.id === id)!;
}

describe('places', () => {
  it('are shared competition style when rounded totals are equal', () => {
    const outcome = computeOutcome(
      problemOf([rubric('a', 1), rubric('b', 1)], {
        A: { a: [5], b: [3] },
        B: { a: [3], b: [5] },
        C: { a: [1], b: [1] }
      })
    );
    expect(outcome.candidates.map(({ place, shared }) => [place, shared])).toEqual([
      [1, true],
      [1, true],
      [3, false]
    ]);
    expect(outcome.conclusive.reasons).toEqual([{ code: 'first-place-shared', candidates: ['A', 'B'] }]);
  });

  it('are parted by the declared tie-breaks, a criterion or a group, in order', () => {
    const tree = [group('g', 1, rubric('a', 1)), rubric('b', 1), rubric('cost', 0)];
    const sheet = {
      A: { a: [5], b: [3], cost: [1] },
      B: { a: [3], b: [5], cost: [1] },
      C: { a: [5], b: [3], cost: [2] }
    };
    const outcome = computeOutcome(problemOf(tree, sheet, { rules: { tieBreaks: ['g', 'cost'] } }));
    expect(outcome.order).toEqual(['C', 'A', 'B']);
    expect(outcome.candidates.map(({ place }) => place)).toEqual([2, 3, 1]);
  });

  it('follow the rounded total, so that what is printed explains the order', () => {
    const tree = [rubric('a', 1, { kind: 'measure', worst: 0, best: 100 })];
    const sheet = { A: { a: [70.004] }, B: { a: [70.001] } };
    const { candidates } = computeOutcome(problemOf(tree, sheet));
    expect(candidates.map(({ place }) => place)).toEqual([1, 1]);
    const finer = computeOutcome(problemOf(tree, sheet, { rules: { decimals: 3 } }));
    expect(finer.candidates.map(({ place }) => place)).toEqual([1, 2]);
  });
});

describe('conflicts of interest', () => {
  const tree = [rubric('a', 1)];

  it('leave a ranking by the common evaluators beside the official one', () => {
    const outcome = computeOutcome(
      problemOf(
        tree,
        { A: { a: [null, 3, 3] }, B: { a: [5, 2, 2] } },
        { barred: [{ evaluator: 'e1', candidate: 'A' }] }
      )
    );
    expect(outcome.order).toEqual(['A', 'B']);
    expect(of(outcome, 'B').shown.low).toBe(60);
    expect(outcome.commonEvaluators).toMatchObject({ evaluators: ['e2', 'e3'], order: ['A', 'B'] });
    expect(outcome.commonEvaluators!.standings[1]!.shown.low).toBe(40);
    // A tie officially: 60 and 60.
    expect(outcome.commonEvaluators).toMatchObject({ differs: true, firstDiffers: true });
  });

  it('without any common evaluator are said aloud', () => {
    const { commonEvaluators, warnings } = computeOutcome(
      problemOf(
        tree,
        { A: { a: [null, 3] }, B: { a: [3, null] } },
        {
          barred: [
            { evaluator: 'e1', candidate: 'A' },
            { evaluator: 'e2', candidate: 'B' }
          ]
        }
      )
    );
    expect(commonEvaluators).toBeNull();
    expect(warnings).toContainEqual({ code: 'no-common-evaluator' });
  });
});
