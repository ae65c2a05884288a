import { describe, expect, it } from 'vitest';
import { idOf } from '../shared/ids.ts';
import type { Criterion } from '../criteria/criteria-set.ts';
import { askedCells, checkValue, missingFrom, needsEvidence, needsReason } from './score-cell.ts';
import type { Cell, SheetBody } from './sheet.ts';

const words = (vi: string) => ({ vi });
const scale = { levels: [0, 1, 2].map((value) => ({ value, label: words(`${value}`), meaning: words(`${value}`) })) };
const product = (number: number) => idOf('product').parse(`00000000-0000-7000-8000-00000000000${number}`);
const [alpha, beta] = [product(1), product(2)];

const criterion = (code: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  title: words(code),
  question: words('?'),
  kind: { type: 'rubric' },
  levels: [],
  evidence: { required: false, kinds: [] },
  answeredBy: 'evaluator',
  weight: 100,
  reasonRequired: 'never',
  naAllowed: false,
  bases: [],
  facts: [],
  ...more
});
const measure = (worst: number, best: number) =>
  criterion('M', { kind: { type: 'measure', unit: words('giây'), worst, best } });
const yesNo = criterion('Y', { kind: { type: 'yes-no' } });

const codesOf = (one: Criterion, value: Cell['value']) => checkValue(one, scale, value).map(({ code }) => code);

describe('what may stand in a cell', () => {
  it('is a level of the scale, yes or no, or a number within the bounds whichever way they run', () => {
    expect([0, 1, 2].flatMap((value) => codesOf(criterion('A'), value))).toEqual([]);
    expect([codesOf(criterion('A'), 1.5), codesOf(criterion('A'), 3)]).toEqual([['off-scale'], ['off-scale']]);
    expect([codesOf(yesNo, 1), codesOf(yesNo, 2)]).toEqual([[], ['off-scale']]);
    expect([codesOf(measure(60, 1), 12.5), codesOf(measure(60, 1), 61)]).toEqual([[], ['off-scale']]);
    expect(checkValue(measure(60, 1), scale, 0)).toMatchObject([{ params: { min: 1, max: 60 } }]);
    expect(codesOf(measure(0, 1), Number.NaN)).toEqual(['off-scale']);
  });

  it('is “unknown” always, and “not applicable” where the criterion allows it and is no gate', () => {
    expect(codesOf(criterion('A'), 'unknown')).toEqual([]);
    expect(codesOf(criterion('A'), 'not-applicable')).toEqual(['not-applicable-not-allowed']);
    expect(codesOf(criterion('A', { naAllowed: true }), 'not-applicable')).toEqual([]);
    expect(codesOf(criterion('A', { naAllowed: true, gate: { atLeast: 1 } }), 'not-applicable')).toEqual([
      'not-applicable-not-allowed'
    ]);
  });
});

describe('what a value asks for', () => {
  it('is a reason always, at the ends of the scale, or never', () => {
    const asks = (reasonRequired: Criterion['reasonRequired'], more: Partial<Criterion> = {}) =>
      ([0, 1, 2, 'unknown', 'not-applicable'] as const).filter((value) =>
        needsReason(criterion('A', { reasonRequired, ...more }), scale, value)
      );
    expect(asks('always')).toEqual([0, 1, 2, 'not-applicable']);
    expect(asks('at-extremes')).toEqual([0, 2]);
    expect(asks('at-extremes', { kind: { type: 'yes-no' } })).toEqual([0, 1]);
    expect(asks('at-extremes', measure(0, 2))).toEqual([]);
    expect(asks('never')).toEqual([]);
  });

  it('is evidence for a score where the criterion requires it; “unknown” and “not applicable” have none to show', () => {
    const strict = criterion('A', { evidence: { required: true, kinds: [] } });
    expect(([0, 2, 'unknown', 'not-applicable'] as const).map((value) => needsEvidence(strict, value))).toEqual([
      true,
      true,
      false,
      false
    ]);
    expect(needsEvidence(criterion('A'), 2)).toBe(false);
  });
});

describe('what a sheet still lacks', () => {
  const tree = [
    {
      code: 'G',
      title: words('G'),
      weight: 100,
      children: [
        criterion('A', { reasonRequired: 'always', evidence: { required: true, kinds: [] } }),
        criterion('B'),
        criterion('C', { answeredBy: 'curator' })
      ]
    }
  ];
  const evaluation = { candidates: [{ product: alpha }, { product: beta }] };
  const declared = (...barred: readonly string[]): Pick<SheetBody, 'declarations'> => ({
    declarations: [alpha, beta].map((candidate) => ({
      candidate,
      conflict: barred.includes(candidate) ? ('barred' as const) : ('none' as const),
      at: '2026-01-01T00:00:00.000Z'
    }))
  });
  const cell = (candidate: Cell['candidate'], code: string, more: Partial<Cell> = {}): Cell => ({
    candidate,
    criterion: code,
    value: 1,
    evidence: [],
    at: '2026-01-01T00:00:00.000Z',
    revision: 1,
    ...more
  });

  it('is asked of the evaluators’ criteria and of candidates from which the author is not barred', () => {
    const asked = askedCells(evaluation, { tree }, declared(beta));
    expect(asked.map(({ candidate, criterion: { code } }) => [candidate, code])).toEqual([
      [alpha, 'A'],
      [alpha, 'B']
    ]);
    expect(askedCells(evaluation, { tree }, declared(alpha, beta))).toEqual([]);
  });

  it('counts empty cells and names those without a reason or without evidence', () => {
    const cells = [cell(alpha, 'A'), cell(beta, 'A', { reason: 'đã thử', evidence: [{ label: 'Biên bản' }] })];
    expect(missingFrom(evaluation, { tree, scale }, declared(), cells)).toEqual({
      empty: 2,
      withoutReason: [{ candidate: alpha, criterion: 'A' }],
      withoutEvidence: [{ candidate: alpha, criterion: 'A' }]
    });
    const unknown = [cell(alpha, 'A', { value: 'unknown' }), cell(alpha, 'B')];
    expect(missingFrom(evaluation, { tree, scale }, declared(beta), unknown)).toEqual({
      empty: 0,
      withoutReason: [],
      withoutEvidence: []
    });
  });
});
