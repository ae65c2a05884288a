import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, problemOf, rubric, yesNo } from '../../../../tests/support/decision/evaluation-problem.ts';
import { problems } from '../../../../tests/support/decision/problem-arbitrary.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { computeOutcome } from './compute-outcome.ts';
import type { Cell, EvaluationProblem, Rules, TreeNode } from './types.ts';

const TREE = [
  group('g', 1, rubric('a', 1), yesNo('gate', 0, { gate: { is: true } })),
  rubric('fact', 1, { kind: 'measure', answeredBy: 'record' })
];
const good = problemOf(TREE, { A: { a: [3, 4], gate: [1, 1] }, B: { a: [2, 2], gate: [1, 1] } });

const withTree = (...tree: TreeNode[]): EvaluationProblem => problemOf(tree, { A: {} });
const withCell = (cell: Partial<Cell>): EvaluationProblem => ({
  ...good,
  cells: [...good.cells.slice(1), { evaluator: 'e1', candidate: 'A', criterion: 'a', score: 3, ...cell }]
});
const withRules = (rules: Partial<Record<keyof Rules, unknown>>): EvaluationProblem => ({
  ...good,
  rules: { ...good.rules, ...rules } as Rules
});
const at = { candidate: 'A', criterion: 'gate' };

const CASES: [string, EvaluationProblem, string, string][] = [
  ['no candidate', { ...good, candidates: [], cells: [] }, 'empty', 'candidates'],
  ['a candidate without an id', { ...good, candidates: [{ id: '' }] }, 'empty', 'candidates[0].id'],
  ['a candidate twice', { ...good, candidates: [{ id: 'A' }, { id: 'A' }] }, 'duplicate', 'candidates[1].id'],
  ['an evaluator twice', { ...good, evaluators: [{ id: 'e1' }, { id: 'e1' }] }, 'duplicate', 'evaluators[1].id'],
  ['an empty tree', { ...good, tree: [] }, 'empty', 'tree'],
  ['an empty group', withTree(group('g', 1)), 'empty', 'tree[0].children'],
  ['an id in two places', withTree(rubric('a', 1), group('a', 1, rubric('b', 1))), 'duplicate', 'tree[1].id'],
  ['a negative weight', withTree(rubric('a', 1), rubric('b', -1)), 'weight-negative', 'tree[1].weight'],
  ['a weight that is no number', withTree(rubric('a', NaN)), 'not-finite', 'tree[0].weight'],
  ['weights of zero', withTree(rubric('a', 0), rubric('b', 0)), 'weights-zero', 'tree'],
  [
    'a weighty group of zeros',
    withTree(rubric('a', 1), group('g', 1, rubric('b', 0))),
    'weights-zero',
    'tree[1].children'
  ],
  ['bounds that are equal', withTree(rubric('a', 1, { worst: 5 })), 'bounds-equal', 'tree[0].best'],
  ['a rubric beyond the scale', withTree(rubric('a', 1, { best: 6 })), 'out-of-scale', 'tree[0].best'],
  ['a yes or no of two', withTree(yesNo('a', 1, { best: 2 })), 'out-of-scale', 'tree[0].best'],
  ['a gate beyond the scale', withTree(rubric('a', 1, { gate: { atLeast: 6 } })), 'gate-not-on-scale', 'tree[0].gate'],
  ['a rubric gate of yes', withTree(rubric('a', 1, { gate: { is: true } })), 'gate-not-on-scale', 'tree[0].gate'],
  [
    'a yes-or-no gate of a level',
    withTree(yesNo('a', 1, { gate: { atLeast: 1 } })),
    'gate-not-on-scale',
    'tree[0].gate'
  ],
  ['a scale without length', { ...good, scale: { worst: 1, best: 1 } }, 'bounds-equal', 'scale.best'],
  ['an endless scale', { ...good, scale: { worst: 0, best: Infinity } }, 'not-finite', 'scale'],
  ['a score beyond the scale', withCell({ score: 6 }), 'out-of-scale', 'cells[7].score'],
  ['a score that is no number', withCell({ score: NaN }), 'not-finite', 'cells[7].score'],
  ['half a yes', withCell({ criterion: 'gate', score: 0.5 }), 'out-of-scale', 'cells[7].score'],
  ['a cell twice', withCell({ evaluator: 'e2' }), 'duplicate', 'cells[7]'],
  ['an unknown evaluator', withCell({ evaluator: 'x' }), 'unknown-id', 'cells[7].evaluator'],
  ['an unknown candidate', withCell({ candidate: 'x' }), 'unknown-id', 'cells[7].candidate'],
  ['an unknown criterion', withCell({ criterion: 'x' }), 'unknown-id', 'cells[7].criterion'],
  ['a group that is scored', withCell({ criterion: 'g' }), 'unknown-id', 'cells[7].criterion'],
  ['the panel on a fact', withCell({ criterion: 'fact' }), 'wrong-source', 'cells[7]'],
  ['a fact on what the panel scores', { ...good, facts: [{ ...at, score: 1 }] }, 'wrong-source', 'facts[0]'],
  ['weights that add up to more than a double', withTree(rubric('a', 1e308), rubric('b', 1e308)), 'not-finite', 'tree'],
  [
    'weights whose points are more than a double',
    withTree(group('g', 1, rubric('a', 1e307))),
    'not-finite',
    'tree[0].children'
  ],
  ['a weight next to nothing', withTree(rubric('a', 1), rubric('b', 5e-324)), 'out-of-range', 'tree[1].weight'],
  ['a barred score', { ...good, barred: [{ evaluator: 'e1', candidate: 'A' }] }, 'barred-score', 'cells[0]'],
  [
    'an unknown barred one',
    { ...good, barred: [{ evaluator: 'x', candidate: 'A' }] },
    'unknown-id',
    'barred[0].evaluator'
  ],
  [
    'a waiver of what is no gate',
    { ...good, waivers: [{ ...at, criterion: 'a' }] },
    'gate-missing',
    'waivers[0].criterion'
  ],
  ['a waiver for nobody', { ...good, waivers: [{ ...at, candidate: 'x' }] }, 'unknown-id', 'waivers[0].candidate'],
  ['a waiver twice', { ...good, waivers: [at, at] }, 'duplicate', 'waivers[1]'],
  ['waived and closed', { ...good, waivers: [at], closedGates: [at] }, 'waived-and-closed', 'closedGates[0]'],
  ['an unknown aggregate', withRules({ aggregate: 'mode' }), 'unknown-value', 'rules.aggregate'],
  ['nobody as minimum', withRules({ minEvaluators: 0 }), 'out-of-range', 'rules.minEvaluators'],
  ['half a decimal', withRules({ decimals: 1.5 }), 'out-of-range', 'rules.decimals'],
  ['an unknown tie-break', withRules({ tieBreaks: ['x'] }), 'unknown-id', 'rules.tieBreaks[0]'],
  ['a tie-break twice', withRules({ tieBreaks: ['a', 'a'] }), 'duplicate', 'rules.tieBreaks[1]']
];

describe('bad input is refused by code and field', () => {
  it('and good input is not', () => {
    expect(() => computeOutcome(good)).not.toThrow();
  });

  it.each(CASES)('%s', (_name, problem, code, field) => {
    const refused = (() => {
      try {
        return computeOutcome(problem);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(DecisionError);
    expect(refused).toMatchObject({ code, field });
  });

  it('wherever a number that is none is put', () => {
    const poisons = fc.constantFrom(NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(problems({ complete: true }), fc.nat(), poisons, (problem, at, poison) => {
        const spot = at % problem.cells.length;
        const cells = problem.cells.map((cell, i) => (i === spot ? { ...cell, score: poison } : cell));
        expect(() => computeOutcome({ ...problem, cells })).toThrow(DecisionError);
      })
    );
  });
});
