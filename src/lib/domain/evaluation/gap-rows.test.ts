import { describe, expect, it } from 'vitest';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import type { CriteriaSetContent, Criterion } from '../criteria/criteria-set.ts';
import { gapRows } from './gap-rows.ts';

const criterion = (code: string, kind: Criterion['kind'], weight: number): Criterion => ({
  code,
  title: { vi: code },
  question: { vi: code },
  kind,
  levels: [],
  evidence: { required: false, kinds: [] },
  answeredBy: 'evaluator',
  weight,
  reasonRequired: 'never',
  naAllowed: true,
  bases: [],
  facts: []
});

const set: Pick<CriteriaSetContent, 'tree'> = {
  tree: [
    {
      code: 'g',
      title: { vi: 'g' },
      weight: 100,
      children: [
        criterion('light', { type: 'rubric' }, 10),
        criterion('heavy', { type: 'rubric' }, 50),
        criterion('yes', { type: 'yes-no' }, 20),
        criterion('cost', { type: 'measure', unit: { vi: 'ngày' }, worst: 100, best: 0 }, 20)
      ]
    }
  ]
};
const tree = [
  group('g', 1, rubric('light', 10), rubric('heavy', 50), yesNo('yes', 20), {
    id: 'cost',
    weight: 20,
    kind: 'measure',
    worst: 100,
    best: 0,
    shape: { kind: 'linear' }
  })
];

function rowsOf(
  answers: Readonly<Record<string, readonly (number | 'unknown' | 'not-applicable' | null)[]>>,
  gap = 2,
  barred: readonly string[] = []
) {
  const problem = {
    ...problemOf(tree, { A: answers }),
    barred: barred.map((evaluator) => ({ evaluator, candidate: 'A' }))
  };
  return gapRows(problem, computeOutcome(problem), set, 'A', gap);
}

describe('rows of the heat table', () => {
  it('come with the widest gap first, then the heaviest criterion', () => {
    const rows = rowsOf({ light: [0, 3], heavy: [4, 4], yes: [1, 1], cost: [0, 0] });
    expect(rows.map((row) => [row.criterion, row.gap])).toEqual([
      ['light', 3],
      ['heavy', 0],
      ['yes', 0],
      ['cost', 0]
    ]);
    expect(rows.map(({ over }) => over)).toEqual([true, false, false, false]);
  });

  it('count a gap of exactly the threshold, and mark who stands a level or more from the mean', () => {
    const [row] = rowsOf({ light: [2, 4, 3], heavy: [4, 4, 4], yes: [1, 1, 1], cost: [0, 0, 0] });
    expect(row).toMatchObject({ criterion: 'light', gap: 2, over: true, mean: 3 });
    expect(row?.answers.map(({ apart }) => apart)).toEqual([-1, 1, 0]);
  });

  it('stretch yes and no, and measures, onto the levels; less may be better', () => {
    const rows = rowsOf({ light: [3, 3], heavy: [3, 3], yes: [0, 1], cost: [20, 60] });
    expect(rows.find(({ criterion: code }) => code === 'yes')?.gap).toBe(5);
    const cost = rows.find(({ criterion: code }) => code === 'cost');
    expect(cost?.gap).toBeCloseTo(2, 12);
    expect(cost?.answers.map(({ level }) => level)).toEqual([4, 2]);
    expect(cost?.answers.map(({ apart }) => Math.sign(apart))).toEqual([1, -1]);
  });

  it('have no gap with fewer than two real scores, and keep unknown apart from barred', () => {
    const rows = rowsOf(
      { light: [3, 'unknown', null], heavy: [3, 3, null], yes: [1, 1, null], cost: [1, 1, null] },
      2,
      ['e3']
    );
    const light = rows.find(({ criterion: code }) => code === 'light');
    expect(light).toMatchObject({ gap: null, over: false });
    expect(light?.answers.map(({ answer }) => answer)).toEqual([3, 'unknown', null]);
  });
});
