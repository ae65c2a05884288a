import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { CandidateOutcome, Outcome } from './types.ts';

function of(outcome: Outcome, id: string): CandidateOutcome {
  return outcome.candidates.find((candidate) => candidate.id === id)!;
}

const SAFETY_AND_FIT = [
  group('safety', 3, rubric('encryption', 2), rubric('backup', 1)),
  group('fit', 2, rubric('functions', 1))
];

describe('a result worked by hand', () => {
  // Shares: encryption 3/5 x 2/3 = .4, backup 3/5 x 1/3 = .2, functions .4.
  const outcome = computeOutcome(
    problemOf(SAFETY_AND_FIT, {
      A: { encryption: [5, 4], backup: [2, 2], functions: [3, 4] },
      B: { encryption: [3, 3], backup: [5, 5], functions: [4, 5] },
      C: { encryption: [1, 2], backup: [0, 1], functions: [5, 5] }
    })
  );

  it('sums values on the declared scale by effective shares', () => {
    // A: 4.5 -> 90, 2 -> 40, 3.5 -> 70: 36 + 8 + 28 = 72; B: 60, 100, 90: 24 + 20 + 36 = 80; C: 30, 10, 100: 12 + 2 + 40.
    expect(outcome.candidates.map(({ shown }) => shown.low)).toEqual([72, 80, 54]);
    expect(outcome.order).toEqual(['B', 'A', 'C']);
    expect(outcome.candidates.map(({ place }) => place)).toEqual([2, 1, 3]);
    expect(outcome.conclusive).toEqual({ ok: true, reasons: [] });
    expect(outcome.warnings).toEqual([]);
  });

  it('says what each criterion and group adds', () => {
    const [encryption, backup] = of(outcome, 'A').contributions;
    expect(encryption).toMatchObject({
      criterion: 'encryption',
      path: ['safety'],
      state: 'known',
      score: 4.5,
      spread: 1
    });
    expect(encryption!.share).toBeCloseTo(0.4, 12);
    expect(encryption!.points.low).toBeCloseTo(36, 10);
    expect(encryption!.scores).toEqual([
      { evaluator: 'e1', score: 5 },
      { evaluator: 'e2', score: 4 }
    ]);
    expect(backup!.points.low).toBeCloseTo(8, 10);
    const [safety] = of(outcome, 'A').groups;
    expect(safety).toMatchObject({ id: 'safety', path: [], state: 'counted' });
    expect(safety!.share).toBeCloseTo(0.6, 12);
    expect(safety!.value.low).toBeCloseTo(220 / 3, 10);
    expect(safety!.points.low).toBeCloseTo(44, 10);
  });

  it('shows no side ranking where none is called for', () => {
    expect(outcome.commonEvaluators).toBeNull();
    expect(outcome.notApplicableAsWorst).toBeNull();
  });
});

describe('aggregation by the panel', () => {
  const sheet = { A: { c: [0, 3, 4, 5] } };
  it.each([
    ['mean', 60],
    ['median', 70],
    ['trimmed', 70]
  ] as const)('takes the %s', (aggregate, total) => {
    const { candidates } = computeOutcome(problemOf([rubric('c', 1)], sheet, { rules: { aggregate } }));
    expect(candidates[0]!.shown).toEqual({ low: total, high: total });
  });
});

describe('facts on record', () => {
  const tree = [rubric('a', 1), rubric('users', 1, { kind: 'measure', worst: 0, best: 200, answeredBy: 'record' })];

  it('count without the panel', () => {
    const { candidates } = computeOutcome(
      problemOf(
        tree,
        { A: { a: [5, 5] } },
        {
          facts: [{ candidate: 'A', criterion: 'users', score: 50 }],
          rules: { minEvaluators: 2 }
        }
      )
    );
    expect(candidates[0]!.shown.low).toBe(62.5);
    expect(candidates[0]!.contributions[1]).toMatchObject({ state: 'known', score: 50, scores: [] });
  });

  it('beyond the declared bounds have the value of the bound, with a warning', () => {
    const { candidates, warnings } = computeOutcome(
      problemOf(tree, { A: { a: [5] } }, { facts: [{ candidate: 'A', criterion: 'users', score: 900 }] })
    );
    expect(candidates[0]!.shown.low).toBe(100);
    expect(warnings).toContainEqual({ code: 'beyond-bounds', candidate: 'A', criterion: 'users', score: 900 });
  });
});
