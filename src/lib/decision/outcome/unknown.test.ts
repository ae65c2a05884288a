import { describe, expect, it } from 'vitest';
import { problemOf, rubric } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { CandidateOutcome, Outcome } from './types.ts';

function of(outcome: Outcome, id: string): CandidateOutcome {
  return outcome.candidates.find((candidate) => candidate.id === id)!;
}

describe('unknowns', () => {
  const tree = [rubric('a', 1), rubric('b', 1)];

  it('open the total to a range and name the coverage', () => {
    const outcome = computeOutcome(problemOf(tree, { A: { a: [4] }, B: { a: [2], b: [2] } }));
    expect(of(outcome, 'A')).toMatchObject({ shown: { low: 40, high: 90 }, coverage: 0.5 });
    expect(of(outcome, 'A').contributions[1]).toMatchObject({
      state: 'unknown',
      value: { low: 0, high: 100 },
      score: null
    });
    expect(outcome.warnings).toContainEqual({ code: 'unknown-left', candidate: 'A', criteria: ['b'] });
  });

  it('leave ranks open that some filling would change, and block concluding', () => {
    const outcome = computeOutcome(problemOf(tree, { A: { a: [4] }, B: { a: [4], b: [2] }, C: { a: [0], b: [1] } }));
    expect(of(outcome, 'A')).toMatchObject({ rank: { best: 1, worst: 2 }, place: null });
    expect(of(outcome, 'B')).toMatchObject({ rank: { best: 1, worst: 2 }, place: null });
    expect(of(outcome, 'C')).toMatchObject({ rank: { best: 3, worst: 3 }, place: 3, shared: false });
    expect(outcome.conclusive).toEqual({
      ok: false,
      reasons: [{ code: 'first-place-open', candidates: ['A', 'B'] }]
    });
  });

  it('do not block concluding where no filling changes the first place', () => {
    const outcome = computeOutcome(problemOf(tree, { A: { a: [5], b: [5] }, B: { a: [2] } }));
    expect(of(outcome, 'B').shown).toEqual({ low: 20, high: 70 });
    expect(outcome.conclusive.ok).toBe(true);
  });

  it('count as worst where the rules say so, with a warning', () => {
    const outcome = computeOutcome(
      problemOf(tree, { A: { a: [4] }, B: { a: [4], b: [2] } }, { rules: { unknownPolicy: 'worst' } })
    );
    expect(of(outcome, 'A')).toMatchObject({ place: 2, rank: { best: 1, worst: 2 }, shown: { low: 40, high: 90 } });
    expect(outcome.order).toEqual(['B', 'A']);
    expect(outcome.conclusive.ok).toBe(true);
    expect(outcome.warnings).toContainEqual({ code: 'unknown-as-worst', candidate: 'A', criteria: ['b'] });
  });

  it('are what fewer real scores than the minimum leave', () => {
    const outcome = computeOutcome(
      problemOf([rubric('a', 1)], { A: { a: [4, 'unknown', null] } }, { rules: { minEvaluators: 2 } })
    );
    expect(of(outcome, 'A').contributions[0]!.state).toBe('unknown');
    expect(of(outcome, 'A').contributions[0]!.scores.map(({ score }) => score)).toEqual([4, 'unknown', 'unknown']);
  });

  it('may end in a tie at best, so that a settled first place is no sole one', () => {
    const outcome = computeOutcome(problemOf(tree, { A: { a: [5], b: [3] }, B: { a: [3] } }));
    expect(of(outcome, 'A')).toMatchObject({ rank: { best: 1, worst: 1 }, place: 1, shared: true });
    expect(outcome.conclusive.reasons).toEqual([{ code: 'first-place-open', candidates: ['A', 'B'] }]);
  });
});
