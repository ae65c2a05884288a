import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from './compute-outcome.ts';

describe('not applicable', () => {
  const tree = [group('g', 1, rubric('a', 1), rubric('b', 3)), group('h', 1, rubric('c', 1))];

  it('leaves its weight to its group when the whole panel agrees', () => {
    const { candidates, notApplicableAsWorst } = computeOutcome(
      problemOf(tree, {
        A: { a: [4, 4], b: ['not-applicable', 'not-applicable'], c: [1, 1] },
        B: { a: [0, 0], b: [4, 4], c: [1, 1] }
      })
    );
    // A: g = 80 -> 40, h = 20 -> 10. With b as worst: g = 1/4 x 80 = 20 -> 10 + 10.
    expect(candidates[0]!.contributions.map(({ share }) => share)).toEqual([0.5, 0, 0.5]);
    expect(candidates[0]).toMatchObject({ shown: { low: 50, high: 50 }, coverage: 1, place: 1 });
    expect(candidates[1]).toMatchObject({ shown: { low: 40, high: 40 } });
    expect(notApplicableAsWorst).toMatchObject({ order: ['B', 'A'], differs: true, firstDiffers: true });
    expect(notApplicableAsWorst!.standings[0]!.shown.low).toBe(20);
  });

  it('of a whole group leaves its weight to the siblings', () => {
    const { candidates } = computeOutcome(
      problemOf(tree, { A: { a: ['not-applicable'], b: ['not-applicable'], c: [3] } })
    );
    expect(candidates[0]!.shown.low).toBe(60);
    expect(candidates[0]!.groups.map(({ state, share }) => [state, share])).toEqual([
      ['not-applicable', 0],
      ['counted', 1]
    ]);
  });

  it('counts as unknown when only some say so, with a warning', () => {
    const { candidates, warnings } = computeOutcome(
      problemOf(tree, { A: { a: ['not-applicable', 4], b: ['not-applicable', 'unknown'], c: [1, 1] } })
    );
    expect(candidates[0]!.contributions.map(({ state }) => state)).toEqual(['known', 'unknown', 'known']);
    expect(warnings.filter(({ code }) => code === 'not-applicable-disputed')).toHaveLength(2);
  });

  it('never holds for a gate', () => {
    const { candidates } = computeOutcome(
      problemOf([rubric('a', 1, { gate: { atLeast: 2 } })], { A: { a: ['not-applicable'] } })
    );
    expect(candidates[0]!.contributions[0]!.state).toBe('unknown');
    expect(candidates[0]!.gates[0]!.state).toBe('open');
  });

  it('of everything is a total of 0, said aloud', () => {
    const { candidates, warnings } = computeOutcome(problemOf([rubric('a', 1)], { A: { a: ['not-applicable'] } }));
    expect(candidates[0]).toMatchObject({ shown: { low: 0, high: 0 }, coverage: 0 });
    expect(warnings).toContainEqual({ code: 'nothing-applicable', candidate: 'A' });
  });
});
