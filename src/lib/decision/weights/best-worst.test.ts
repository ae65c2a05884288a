import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { bestWorstWeights } from './best-worst.ts';
import { solveLinearProgram } from './linear-program.ts';

/** Judgements of 2 to 6 criteria, the first the best and the last the worst. */
const judgements = fc
  .record({
    span: fc.integer({ min: 2, max: 9 }),
    toBest: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
    toWorst: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
  })
  .map(({ span, toBest, toWorst }) => ({
    bestToOthers: [1, ...toBest.map((judgement) => Math.min(span, judgement)), span],
    othersToWorst: [span, ...toBest.map((_, j) => Math.min(span, toWorst[j]!)), 1]
  }))
  // With a second criterion judged like the best or the worst, either can be taken for it.
  .filter(({ bestToOthers, othersToWorst }) => {
    const span = othersToWorst[0]!;
    const ends = bestToOthers.filter((toBest, j) => Math.abs(toBest - othersToWorst[j]!) === span - 1);
    return ends.length === 2;
  });

function violation(weights: readonly number[], given: { bestToOthers: number[]; othersToWorst: number[] }): number {
  const [best, worst] = [weights[0]!, weights.at(-1)!];
  return Math.max(
    ...weights.flatMap((weight, j) => [
      Math.abs(best - given.bestToOthers[j]! * weight),
      Math.abs(weight - given.othersToWorst[j]! * worst)
    ])
  );
}

describe('the linear best-worst method', () => {
  test('gives weights whose largest violation is xi, and no others do better', () => {
    const shift = fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(judgements, shift, (given, shifts) => {
        const { weights, xi } = bestWorstWeights(given);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(violation(weights, given)).toBeCloseTo(xi, 9);
        const moved = weights.map((weight, j) => Math.max(0, weight + shifts[j]!));
        const total = moved.reduce((a, b) => a + b);
        if (total > 0) {
          const others = moved.map((weight) => weight / total);
          expect(violation(others, given)).toBeGreaterThanOrEqual(xi - 1e-9);
        }
      })
    );
  });

  test('has xi 0 and an input-based ratio of 0 exactly where the judgements are consistent', () => {
    expect(bestWorstWeights({ bestToOthers: [1, 2, 6], othersToWorst: [6, 3, 1] })).toMatchObject({
      xi: 0,
      inputConsistency: 0,
      worstCriterion: undefined
    });
    const { xi, inputConsistency, worstCriterion } = bestWorstWeights({
      bestToOthers: [1, 2, 8],
      othersToWorst: [8, 5, 1]
    });
    expect(xi).toBeGreaterThan(0);
    expect(inputConsistency).toBeCloseTo(2 / 56, 14);
    expect(worstCriterion).toBe(1);
  });

  test('takes a single criterion, and two of equal importance', () => {
    expect(bestWorstWeights({ bestToOthers: [1], othersToWorst: [1] }).weights).toEqual([1]);
    expect(bestWorstWeights({ bestToOthers: [1, 1], othersToWorst: [1, 1] }).weights).toEqual([0.5, 0.5]);
  });

  test.each([
    ['no criteria', [], [], 'empty', 'best_to_others'],
    ['vectors of unequal length', [1, 2], [2], 'length-mismatch', 'others_to_worst'],
    ['a judgement below 1', [1, 0.5], [2, 1], 'out-of-range', 'best_to_others[1]'],
    ['a judgement above 9', [1, 10], [9, 1], 'out-of-range', 'best_to_others[1]'],
    ['a judgement that is no number', [1, NaN], [2, 1], 'not-finite', 'best_to_others[1]'],
    ['vectors that disagree on best against worst', [1, 4], [5, 1], 'infeasible', 'best_to_others, others_to_worst']
  ])('refuses %s', (_, bestToOthers, othersToWorst, code, field) => {
    expect(refusal(() => bestWorstWeights({ bestToOthers, othersToWorst }))).toEqual({ code, field });
  });
});

describe('a linear program', () => {
  test('is solved at its corner', () => {
    const inequalities = [
      { row: [1, 2], limit: 14 },
      { row: [-3, 1], limit: 0 },
      { row: [1, -1], limit: 2 }
    ];
    const [x, y] = solveLinearProgram({ objective: [-3, -4], inequalities, equalities: [] });
    expect([x, y]).toEqual([expect.closeTo(6, 12), expect.closeTo(4, 12)]);
  });

  test('does not run in circles on a degenerate program', () => {
    // Beale's example, on which the textbook rule cycles for ever.
    const inequalities = [
      { row: [0.25, -60, -1 / 25, 9], limit: 0 },
      { row: [0.5, -90, -1 / 50, 3], limit: 0 },
      { row: [0, 0, 1, 0], limit: 1 }
    ];
    const solution = solveLinearProgram({ objective: [-0.75, 150, -0.02, 6], inequalities, equalities: [] });
    expect(-0.75 * solution[0]! + 150 * solution[1]! - 0.02 * solution[2]! + 6 * solution[3]!).toBeCloseTo(-0.05, 12);
  });

  test('is refused without a solution, or without a bound', () => {
    const contradictory = { objective: [1], inequalities: [{ row: [1], limit: -1 }], equalities: [] };
    expect(refusal(() => solveLinearProgram(contradictory))).toEqual({ code: 'infeasible', field: 'constraints' });
    const endless = { objective: [-1], inequalities: [], equalities: [] };
    expect(refusal(() => solveLinearProgram(endless))).toEqual({ code: 'infeasible', field: 'objective' });
  });
});
