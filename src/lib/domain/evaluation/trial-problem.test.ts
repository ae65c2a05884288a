import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { trialProblem, withWeights } from './trial-problem.ts';

describe('the problem for trials', () => {
  it('gives the official totals and ranks, whatever is unknown or does not apply', () => {
    fc.assert(
      fc.property(problems({ complete: false }), (problem) => {
        const official = computeOutcome(problem);
        if (official.order.length === 0) return;
        const tried = computeOutcome(trialProblem(problem, official));
        expect(tried.order).toEqual(official.order);
        for (const one of tried.candidates) {
          const other = official.candidates.find(({ id }) => id === one.id);
          expect([one.shown, one.rank, one.place]).toEqual([other?.shown, other?.rank, other?.place]);
        }
      }),
      { numRuns: 200 }
    );
  });

  it('leaves out who was excluded, and tells of no evaluator', () => {
    const problem = problemOf([rubric('a', 1), yesNo('gate', 0, { gate: { is: true } })], {
      A: { a: [4, 2], gate: [1, 1] },
      B: { a: [5, 5], gate: [0, 1] }
    });
    const trial = trialProblem(problem, computeOutcome(problem));
    expect(trial.candidates).toEqual([{ id: 'A' }]);
    expect(JSON.stringify(trial)).not.toMatch(/e1|e2/);
  });

  it('follows the weights that are tried', () => {
    const tree = [group('g', 3, rubric('a', 1)), group('h', 1, rubric('b', 1))];
    const problem = problemOf(tree, { A: { a: [5], b: [1] }, B: { a: [1], b: [5] } });
    const trial = trialProblem(problem, computeOutcome(problem));
    expect(computeOutcome(trial).order).toEqual(['A', 'B']);
    expect(computeOutcome(withWeights(trial, { g: 10, h: 90 })).order).toEqual(['B', 'A']);
  });
});
