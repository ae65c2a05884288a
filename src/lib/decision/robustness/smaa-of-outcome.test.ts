import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { smaaOfOutcome } from './smaa-of-outcome.ts';

const TREE = [group('g', 3, rubric('a', 2), rubric('b', 1)), rubric('c', 1), yesNo('gate', 0, { gate: { is: true } })];
const problem = problemOf(TREE, {
  A: { a: [5, 4], b: [1, 3], c: [2, 2], gate: [1, 1] },
  B: { a: [3, 3], b: [4, 4], c: [3, 4], gate: [1, 1] },
  C: { a: [5, 5], b: [5, 5], c: [5, 5], gate: [0, 1] }
});
const outcome = computeOutcome(problem);

describe('resampling an evaluation', () => {
  it('takes ranked candidates and nodes that carry weight', () => {
    const result = smaaOfOutcome(problem, outcome, { seed: 1, iterations: 200 });
    expect(result.candidates).toEqual(['A', 'B']);
    expect(result.nodes).toEqual(['a', 'b', 'c']);
    expect(result.declaredWeights.map((weight) => weight * 4)).toEqual([2, 1, 1]);
  });

  it('on the top level takes groups as they are', () => {
    // A: g = 73.3, c = 40; B: g = 66.7, c = 70. A is first where 6.67 w > 30 (1 - w), w > 9/11.
    const { rankAcceptability, nodes } = smaaOfOutcome(problem, outcome, {
      level: 'top',
      scores: 'certain',
      seed: 1,
      iterations: 100_000
    });
    expect(nodes).toEqual(['g', 'c']);
    expect(rankAcceptability[0]![0]).toBeCloseTo(2 / 11, 2);
  });

  it('keeps to the declared order, or near the declared weights', () => {
    const run = (weights: 'declared-order' | { around: number }) =>
      smaaOfOutcome(problem, outcome, { weights, scores: 'certain', seed: 1, iterations: 20_000 });
    const ordered = run('declared-order');
    expect(ordered.sampling.method).toBe('sorting');
    // a weighs most, b and c are declared equal: central weights of a lie above the others'.
    expect(ordered.centralWeights[0]![0]).toBeGreaterThan(0.5);
    const exactly = run({ around: 0 });
    const official = outcome.candidates.filter(({ status }) => status === 'ranked');
    exactly.rankAcceptability.forEach((row, i) => {
      expect(row.indexOf(1) + 1).toBe(official[i]!.place);
    });
    expect(() => run({ around: 2 })).toThrow(DecisionError);
  });

  it('draws scores within the disagreement of the panel', () => {
    const close = problemOf([rubric('a', 1)], { A: { a: [5, 1] }, B: { a: [3, 2.8] } });
    const result = computeOutcome(close);
    const first = (scores: 'panel' | 'certain') =>
      smaaOfOutcome(close, result, { scores, seed: 3, iterations: 20_000 }).rankAcceptability[0]![0]!;
    expect(first('certain')).toBe(1);
    // Means 60 and 58, standard errors 40 and 2: about Phi(2 / 40.05) = 0.52, but for the ends of the scale.
    expect(first('panel')).toBeCloseTo(0.52, 1);
  });

  it('draws unknowns from their whole range, unless they count as worst', () => {
    const open = problemOf([rubric('a', 1)], { A: { a: [3.5] }, B: {} });
    const first = (unknownPolicy: 'resolve' | 'worst') => {
      const own = { ...open, rules: { ...open.rules, unknownPolicy } };
      return smaaOfOutcome(own, computeOutcome(own), { seed: 4, iterations: 20_000 }).rankAcceptability[0]![0]!;
    };
    expect(first('resolve')).toBeCloseTo(0.7, 1);
    expect(first('worst')).toBe(1);
  });

  it('with fixed weights gives the official places, not applicable or not', () => {
    fc.assert(
      fc.property(problems({ complete: false }), (any) => {
        const rules = { ...any.rules, unknownPolicy: 'worst', decimals: 6 } as const;
        const own = { ...any, rules };
        const result = computeOutcome(own);
        const { rankAcceptability } = smaaOfOutcome(own, result, {
          weights: { around: 0 },
          scores: 'certain',
          seed: 5,
          iterations: 2
        });
        const totals = result.candidates.map(({ total }) => total.low);
        const clear = totals.every((a, i) => totals.every((b, j) => i === j || Math.abs(a - b) > 1e-6));
        fc.pre(clear);
        rankAcceptability.forEach((row, i) => {
          expect(row.indexOf(1) + 1).toBe(result.candidates[i]!.place);
        });
      })
    );
  });

  it('needs somebody who is ranked', () => {
    const nobody = problemOf([yesNo('g', 1, { gate: { is: true } })], { A: { g: [0] } });
    expect(() => smaaOfOutcome(nobody, computeOutcome(nobody), { seed: 1 })).toThrow(DecisionError);
  });
});
