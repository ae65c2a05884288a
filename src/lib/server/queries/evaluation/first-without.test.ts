import { describe, expect, it } from 'vitest';
import { computeOutcome, type EvaluationProblem } from '#lib/decision/outcome/index.ts';
import { firstWithout } from './first-without.ts';

/** Two criteria of equal weight, scored 0 to 5 by up to three people; a row is [evaluator, candidate, A1, A2]. */
function problem(
  rows: readonly (readonly [string, string, number, number])[],
  more: Partial<EvaluationProblem> = {}
): EvaluationProblem {
  const evaluators = [...new Set(rows.map(([evaluator]) => evaluator))];
  const candidates = [...new Set(rows.map(([, candidate]) => candidate))];
  const rubric = (id: string) => ({
    id,
    weight: 1,
    kind: 'rubric' as const,
    worst: 0,
    best: 5,
    shape: { kind: 'linear' as const }
  });
  return {
    scale: { worst: 0, best: 5 },
    tree: [{ id: 'A', weight: 1, children: [rubric('A1'), rubric('A2')] }],
    candidates: candidates.map((id) => ({ id })),
    evaluators: evaluators.map((id) => ({ id })),
    barred: [],
    cells: rows.flatMap(([evaluator, candidate, one, two]) => [
      { evaluator, candidate, criterion: 'A1', score: one },
      { evaluator, candidate, criterion: 'A2', score: two }
    ]),
    rules: {
      aggregate: 'mean',
      minEvaluators: 1,
      gateRule: 'unanimous',
      unknownPolicy: 'resolve',
      decimals: 2,
      tieBreaks: []
    },
    waivers: [],
    closedGates: [],
    ...more
  };
}

const without = (given: EvaluationProblem) => firstWithout(given, computeOutcome(given));

describe('the first place without one evaluator or criterion', () => {
  it('names who stands first instead, and only where it is somebody else', () => {
    const { evaluators, criteria } = without(
      problem([
        ['lan', 'xoai', 5, 5],
        ['lan', 'buoi', 0, 0],
        ['mai', 'xoai', 2, 3],
        ['mai', 'buoi', 3, 3]
      ])
    );
    expect(evaluators.get('lan')).toEqual({ kind: 'other', candidates: ['buoi'] });
    expect(evaluators.get('mai')).toEqual({ kind: 'same' });
    expect(criteria.get('A1')).toEqual({ kind: 'same' });
  });

  it('does not speak of another first where too few scores are left to tell', () => {
    const given = problem([
      ['lan', 'xoai', 5, 5],
      ['lan', 'buoi', 1, 1],
      ['mai', 'xoai', 5, 5],
      ['ngoc', 'buoi', 1, 1],
      ['mai', 'buoi', 1, 1]
    ]);
    // Ngọc has a conflict of interest with one candidate: without Lan a single person has scored it.
    const barred = { ...given, barred: [{ evaluator: 'ngoc', candidate: 'xoai' }] };
    const { evaluators } = without({ ...barred, rules: { ...barred.rules, minEvaluators: 2 } });
    expect(evaluators.get('lan')).toEqual({ kind: 'open', candidates: ['buoi', 'xoai'], wasOpen: false });
    expect(evaluators.get('mai')).toMatchObject({ kind: 'open' });
    expect(evaluators.get('ngoc')).toEqual({ kind: 'same' });
  });

  it('does not say that the first place gets lost where it was open before', () => {
    const given = problem([
      ['lan', 'xoai', 5, 5],
      ['lan', 'buoi', 5, 5],
      ['lan', 'cam', 0, 0],
      ['mai', 'xoai', 5, 5],
      ['mai', 'buoi', 5, 5]
    ]);
    const cells = given.cells.map((cell) =>
      cell.criterion === 'A1' && cell.candidate !== 'cam' ? { ...cell, score: 'unknown' as const } : cell
    );
    const barred = [{ evaluator: 'mai', candidate: 'cam' }];
    const open = { ...given, cells, barred, rules: { ...given.rules, minEvaluators: 1 } };
    expect(without(open).evaluators.get('lan')).toEqual({
      kind: 'open',
      candidates: ['buoi', 'cam', 'xoai'],
      wasOpen: true
    });
  });

  it('tells a first place that becomes shared from the one that was', () => {
    const { criteria } = without(
      problem([
        ['lan', 'xoai', 5, 3],
        ['lan', 'buoi', 4, 3]
      ])
    );
    expect(criteria.get('A1')).toEqual({ kind: 'other', candidates: ['buoi', 'xoai'] });
    expect(criteria.get('A2')).toEqual({ kind: 'same' });
  });
});
