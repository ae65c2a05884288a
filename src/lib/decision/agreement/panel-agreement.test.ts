import { describe, expect, it } from 'vitest';
import { problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { evaluatorGaps } from './evaluator-gaps.ts';
import { evaluatorRankings } from './evaluator-rankings.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { panelAgreement } from './panel-agreement.ts';

const tree = [
  rubric('a', 1),
  rubric('b', 1),
  yesNo('c', 1),
  rubric('users', 1, { kind: 'measure', worst: 0, best: 9, answeredBy: 'record' })
];
const problem = problemOf(tree, {
  A: { a: [5, 4, 5], b: [1, 4, 2], c: [1, 1, 0] },
  B: { a: [2, 2, 3], b: [3, 'unknown', 3], c: [0, 0, 0] },
  C: { a: [0, 1, 0], b: [5, 5, 5], c: [1, null, 1] }
});
const outcome = computeOutcome(problem);

describe('agreement of a panel', () => {
  const { criteria, overall } = panelAgreement(problem, outcome);

  it('gives spread and alpha by criterion, on the level of its scores, without what is on record', () => {
    expect(criteria.map(({ criterion, level }) => [criterion, level])).toEqual([
      ['a', 'ordinal'],
      ['b', 'ordinal'],
      ['c', 'nominal']
    ]);
    expect(criteria[0]!.spread).toEqual({ mean: 1, greatest: 1 });
    expect(criteria[1]!.spread).toEqual({ mean: 1, greatest: 3 });
    const direct = krippendorffAlpha([
      [5, 2, 0],
      [4, 2, 1],
      [5, 3, 0]
    ]);
    expect(criteria[0]!.alpha).toEqual(direct);
  });

  it('takes all rubric cells together for the whole', () => {
    const direct = krippendorffAlpha([
      [5, 2, 0, 1, 3, 5],
      [4, 2, 1, 4, null, 5],
      [5, 3, 0, 2, 3, 5]
    ]);
    expect(overall).toEqual(direct);
  });

  it('gives every alpha its interval where a bootstrap is asked for', () => {
    const { criteria: withIntervals } = panelAgreement(problem, outcome, { bootstrap: { seed: 1 } });
    expect(withIntervals[0]!.alpha.interval).toMatchObject({ seed: 1, resamples: 1000 });
  });
});

describe('gaps between evaluators', () => {
  it('are those above the number of levels, widest first', () => {
    expect(evaluatorGaps(problem, outcome, 1)).toEqual([
      {
        candidate: 'A',
        criterion: 'b',
        lower: { evaluator: 'e1', score: 1 },
        higher: { evaluator: 'e2', score: 4 },
        gap: 3
      },
      {
        candidate: 'A',
        criterion: 'b',
        lower: { evaluator: 'e3', score: 2 },
        higher: { evaluator: 'e2', score: 4 },
        gap: 2
      }
    ]);
    expect(evaluatorGaps(problem, outcome, 3)).toEqual([]);
  });

  it('refuse a limit that is none', () => {
    expect(() => evaluatorGaps(problem, outcome, -1)).toThrow(DecisionError);
  });
});

describe('the ranking by each evaluator alone', () => {
  it('is open where that evaluator left something open', () => {
    const small = problemOf([rubric('a', 1), rubric('b', 1)], {
      A: { a: [5, 4], b: [4, 4] },
      B: { a: [2, 2], b: [1, 2] },
      C: { a: [3, 3], b: [1, 'unknown'] }
    });
    const { totals, concordance } = evaluatorRankings(small, ['A', 'B', 'C']);
    expect(totals).toEqual([
      { candidate: 'A', byEvaluator: [90, 80] },
      { candidate: 'B', byEvaluator: [30, 40] },
      { candidate: 'C', byEvaluator: [40, null] }
    ]);
    expect(concordance).toMatchObject({ w: 1, judges: 2, objects: 2, dropped: 1 });
  });

  it('has no concordance with one evaluator', () => {
    const alone = problemOf([rubric('a', 1)], { A: { a: [5] }, B: { a: [2] } });
    expect(evaluatorRankings(alone, ['A', 'B']).concordance).toBeNull();
  });
});
