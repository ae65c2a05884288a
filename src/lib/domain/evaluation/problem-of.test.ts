import { describe, expect, it } from 'vitest';
import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { idOf } from '../shared/ids.ts';
import type { Criterion } from '../criteria/criteria-set.ts';
import type { EvaluationBody } from './evaluation.ts';
import { problemOf } from './problem-of.ts';
import type { Cell, SheetBody } from './sheet.ts';

const AT = '2026-01-01T00:00:00.000Z';
const words = (vi: string) => ({ vi });
const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const product = (number: number) => idOf('product').parse(uuid(number));
const member = (number: number) => idOf('member').parse(uuid(100 + number));
const [alpha, beta] = [product(1), product(2)];

const base: Omit<Criterion, 'code' | 'kind' | 'weight'> = {
  title: words('x'),
  question: words('?'),
  levels: [],
  evidence: { required: false, kinds: [] },
  answeredBy: 'evaluator',
  reasonRequired: 'never',
  naAllowed: false,
  bases: [],
  facts: []
};
const criteria = {
  scale: { levels: [1, 5, 3].map((value) => ({ value, label: words('x'), meaning: words('x') })) },
  tree: [
    {
      code: 'G',
      title: words('G'),
      weight: 100,
      children: [
        { ...base, code: 'R', kind: { type: 'rubric' as const }, weight: 50, gate: { atLeast: 3 } },
        { ...base, code: 'Y', kind: { type: 'yes-no' as const }, weight: 0, gate: { atLeast: 1 } },
        { ...base, code: 'M', kind: { type: 'measure' as const, unit: words('giây'), worst: 60, best: 0 }, weight: 50 }
      ]
    }
  ]
};

const evaluation = (
  more: Partial<Pick<EvaluationBody, 'panel' | 'gateDecisions'>> = {}
): Pick<EvaluationBody, 'candidates' | 'panel' | 'panelRules' | 'gateDecisions'> => ({
  candidates: [{ product: alpha }, { product: beta }],
  panel: [
    { member: member(9), role: 'chair' },
    { member: member(1), role: 'evaluator' },
    { member: member(2), role: 'evaluator' }
  ],
  panelRules: {
    aggregate: 'mean',
    gapInLevels: 2,
    minEvaluators: 1,
    gateRule: 'unanimous',
    unknownPolicy: 'resolve',
    decimals: 2,
    tieBreaks: []
  },
  gateDecisions: [],
  ...more
});

type Sheet = Pick<SheetBody, 'member' | 'state' | 'declarations' | 'opened'>;
const cellOf = (candidate: Cell['candidate'], criterion: string, value: Cell['value']): Cell => ({
  candidate,
  criterion,
  value,
  evidence: [],
  at: AT,
  revision: 1
});
const sheet = (of: number, cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet => ({
  member: member(of),
  state: 'opened',
  declarations: [],
  opened: { salt: 's', content: { cells: [...cells] } },
  ...more
});
const full = (candidate: Cell['candidate']) => [
  cellOf(candidate, 'R', 5),
  cellOf(candidate, 'Y', 1),
  cellOf(candidate, 'M', 15)
];

describe('the engine’s problem', () => {
  it('has the bounds of each criterion: the scale’s ends, no and yes, or what a measure declares', () => {
    const [group] = problemOf(evaluation(), criteria, []).tree;
    expect(group).toMatchObject({
      id: 'G',
      children: [
        { id: 'R', kind: 'rubric', worst: 1, best: 5, gate: { atLeast: 3 } },
        { id: 'Y', kind: 'yes-no', worst: 0, best: 1, gate: { is: true } },
        { id: 'M', kind: 'measure', worst: 60, best: 0 }
      ]
    });
  });

  it('takes opened sheets of the panel only: none left out, none of somebody excused', () => {
    const excused = { reason: 'ốm', at: AT };
    const panel = evaluation().panel.map((seat) => (seat.member === member(2) ? { ...seat, excused } : seat));
    const sheets = [sheet(1, full(alpha)), sheet(2, full(alpha)), sheet(3, full(alpha))];
    expect(problemOf(evaluation({ panel }), criteria, sheets).evaluators).toEqual([{ id: member(1) }]);
    const leftOut = [sheet(1, full(alpha)), { ...sheet(2, full(alpha)), state: 'left-out' as const }];
    expect(problemOf(evaluation(), criteria, leftOut).cells).toHaveLength(3);
  });

  it('drops what an author who is barred wrote, and says that they are', () => {
    const declarations = [{ candidate: beta, conflict: 'barred' as const, text: 'người nhà', at: AT }];
    const problem = problemOf(evaluation(), criteria, [sheet(1, [...full(alpha), ...full(beta)], { declarations })]);
    expect(problem.cells.map(({ candidate }) => candidate)).toEqual([alpha, alpha, alpha]);
    expect(problem.barred).toEqual([{ evaluator: member(1), candidate: beta }]);
  });

  it('counts gate decisions once a second person has confirmed them', () => {
    const asked = { candidate: alpha, criterion: 'Y', reason: 'x', by: member(9), at: AT };
    const gateDecisions: EvaluationBody['gateDecisions'] = [
      { ...asked, kind: 'waived' },
      { ...asked, candidate: beta, kind: 'not-shown', confirmedBy: member(8), confirmedAt: AT }
    ];
    const problem = problemOf(evaluation({ gateDecisions }), criteria, []);
    expect(problem.waivers).toEqual([]);
    expect(problem.closedGates).toEqual([{ candidate: beta, criterion: 'Y' }]);
  });

  it('is one that the engine computes: 5 of 1 to 5 and 15 of 60 to 0 seconds make 87.5', () => {
    const problem = problemOf(evaluation(), criteria, [sheet(1, [...full(alpha), cellOf(beta, 'R', 1)])]);
    const { candidates } = computeOutcome(problem);
    expect(candidates[0]).toMatchObject({ status: 'ranked', shown: { low: 87.5, high: 87.5 } });
    expect(candidates[1]).toMatchObject({ status: 'excluded' });
  });
});
