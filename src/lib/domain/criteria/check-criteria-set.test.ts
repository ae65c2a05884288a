import { describe, expect, it } from 'vitest';
import type { CriteriaSetContent, Criterion } from './criteria-set.ts';
import { checkCriteriaSet } from './check-criteria-set.ts';

const words = (vi: string) => ({ vi });
const LEVELS = [0, 1, 2];

const rubric = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  code,
  title: words(code),
  question: words('Thấy gì?'),
  kind: { type: 'rubric' },
  levels: LEVELS.map((value) => ({ value, descriptor: words(`Mức ${value}`) })),
  evidence: { required: false, kinds: [] },
  answeredBy: 'evaluator',
  weight,
  reasonRequired: 'never',
  naAllowed: false,
  bases: [],
  facts: [],
  ...more
});
const yesNo = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion =>
  rubric(code, weight, { kind: { type: 'yes-no' }, levels: [], ...more });
const measure = (code: string, weight: number, worst: number, best: number, more: Partial<Criterion> = {}): Criterion =>
  rubric(code, weight, { kind: { type: 'measure', unit: words('giây'), worst, best }, levels: [], ...more });

const setOf = (
  children: readonly Criterion[],
  more: { readonly levels?: readonly number[]; readonly tieBreaks?: readonly string[] } = {}
): CriteriaSetContent => ({
  code: 'BTC-THU',
  version: '1.0',
  title: words('Thử'),
  purpose: words('Thử'),
  scope: [],
  languages: ['vi'],
  legalBases: [],
  scale: {
    levels: (more.levels ?? LEVELS).map((value) => ({ value, label: words(`${value}`), meaning: words(`${value}`) }))
  },
  tree: [{ code: 'A', title: words('A'), weight: 100, children: [...children] }],
  panelRules: {
    aggregate: 'mean',
    gapInLevels: 2,
    minEvaluators: 1,
    gateRule: 'unanimous',
    unknownPolicy: 'resolve',
    decimals: 2,
    tieBreaks: [...(more.tieBreaks ?? [])]
  },
  method: { id: 'additive' },
  weightsRecord: { how: 'direct' }
});

const found = (set: CriteriaSetContent) => checkCriteriaSet(set).map(({ code, field }) => [code, field]);

describe('a criteria set', () => {
  it('that the engine can compute passes', () => {
    const set = setOf(
      [rubric('A1', 40), yesNo('A2', 0, { gate: { atLeast: 1 } }), measure('A3', 60, 30, 1, { gate: { atLeast: 10 } })],
      { tieBreaks: ['A', 'A1'] }
    );
    expect(found(set)).toEqual([]);
  });

  it('has weights that add up to 100 in every group, or none in a group of gates', () => {
    expect(found(setOf([rubric('A1', 60), rubric('A2', 39.9)]))).toEqual([['weights-do-not-sum', 'tree.0.children']]);
    const set = setOf([rubric('A1', 100)]);
    const gates = { code: 'G', title: words('G'), weight: 0, children: [yesNo('G1', 0, { gate: { atLeast: 1 } })] };
    expect(found({ ...set, tree: [...set.tree, gates] })).toEqual([]);
    expect(found({ ...set, tree: [...set.tree, { ...gates, weight: 5 }] })).toEqual([
      ['weights-do-not-sum', 'tree'],
      ['weights-do-not-sum', 'tree.1.children']
    ]);
  });

  it('uses a code once, for groups and criteria together', () => {
    expect(found(setOf([rubric('A', 50), rubric('A1', 50)]))).toEqual([['code-repeated', 'tree.0.children.0.code']]);
  });

  it.each([
    [
      'a scale that names a level twice',
      setOf([rubric('A1', 100)], { levels: [0, 1, 2, 1] }),
      'duplicate',
      'scale.levels.3'
    ],
    [
      'two descriptors of one level',
      setOf([rubric('A1', 100, { levels: [0, 1, 2, 2].map((value) => ({ value, descriptor: words('x') })) })]),
      'duplicate',
      'tree.0.children.0.levels.3'
    ],
    [
      'a level without a descriptor',
      setOf([rubric('A1', 100, { levels: [0, 2].map((value) => ({ value, descriptor: words('x') })) })]),
      'level-missing',
      'tree.0.children.0.levels'
    ],
    [
      'a descriptor of a level that is not on the scale',
      setOf([rubric('A1', 100, { levels: [0, 1, 2, 3].map((value) => ({ value, descriptor: words('x') })) })]),
      'level-unknown',
      'tree.0.children.0.levels.3'
    ],
    ['a measure without a span', setOf([measure('A1', 100, 5, 5)]), 'bounds-equal', 'tree.0.children.0.kind.best'],
    [
      'a gate beyond the bounds of its measure',
      setOf([measure('A1', 100, 9, 2, { gate: { atLeast: 1 } })]),
      'gate-on-unknown-level',
      'tree.0.children.0.gate'
    ],
    [
      'a gate on a level that the scale does not have',
      setOf([rubric('A1', 100, { gate: { atLeast: 7 } })]),
      'gate-on-unknown-level',
      'tree.0.children.0.gate'
    ],
    [
      'a gate that everybody passes',
      setOf([yesNo('A1', 100, { gate: { atLeast: 0 } })]),
      'gate-always-met',
      'tree.0.children.0.gate'
    ],
    [
      'a tie-break named twice',
      setOf([rubric('A1', 100)], { tieBreaks: ['A1', 'A1'] }),
      'duplicate',
      'panelRules.tieBreaks.1'
    ],
    [
      'a tie-break that is not there',
      setOf([rubric('A1', 100)], { tieBreaks: ['Z'] }),
      'not-found',
      'panelRules.tieBreaks.0'
    ]
  ])('is refused for %s', (_what, set, code, field) => {
    expect(found(set)).toEqual([[code, field]]);
  });
});
