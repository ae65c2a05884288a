import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount, CostItem, CostLine, CostTerms } from './cost-plan.ts';
import { totalCost } from './total-cost.ts';

const sure = (amount: number): Amount => ({ low: amount, expected: amount, high: amount });
const once = (id: string, amount: number, more: Partial<CostLine> = {}): CostLine => ({
  id,
  kind: 'implementation',
  amount: sure(amount),
  timing: { once: 0 },
  ...more
});
const yearly = (id: string, amount: number, more: Partial<CostLine> = {}): CostLine => ({
  id,
  kind: 'support',
  amount: sure(amount),
  timing: { yearly: {} },
  ...more
});
const expected = (items: CostItem[], terms?: CostTerms): number => totalCost(items, terms).whole.expected;

describe('total cost of ownership', () => {
  it('adds single lines and yearly lines over five years', () => {
    expect(expected([once('setup', 100), yearly('support', 20)])).toBe(200);
    expect(expected([once('setup', 100), yearly('support', 20)], { years: 3 })).toBe(160);
    expect(expected([yearly('support', 20, { timing: { yearly: { from: 2, to: 4 } } })])).toBe(60);
  });

  it('counts users of each year', () => {
    // 100, 110, 121 users at 10 each.
    const line = yearly('seats', 10, { perUser: true });
    expect(expected([line], { years: 3, users: { first: 100, growth: 0.1 } })).toBeCloseTo(3310, 9);
    const training = once('training', 5, { perUser: true });
    expect(expected([training], { users: { first: 100, growth: 0.1 } })).toBe(500);
  });

  it('discounts what is paid later', () => {
    // An annuity of 1,000 over 3 years at 10 %: 2,486.85 paid at the end of each year, 2,735.54 at the start.
    const terms = { years: 3, discountRate: 0.1 };
    expect(expected([yearly('a', 1000)], terms)).toBeCloseTo(2486.85, 2);
    expect(expected([yearly('a', 1000)], { ...terms, yearlyPaid: 'start' })).toBeCloseTo(2735.54, 2);
    expect(expected([once('exit', 1331, { timing: { once: 3 } })], terms)).toBeCloseTo(1000, 9);
    expect(totalCost([yearly('a', 1000)], terms).undiscounted.expected).toBe(3000);
  });

  it('is shared by units, but for what each of them bears', () => {
    const items = [once('platform', 900), once('training', 10, { borne: 'each' })];
    const { whole, perUnit } = totalCost(items, { sharingUnits: 3 });
    expect(whole.expected).toBe(930);
    expect(perUnit.expected).toBe(310);
  });

  it('carries low, expected and high through', () => {
    const range = yearly('a', 0, { amount: { low: 8, expected: 10, high: 15 } });
    expect(totalCost([range, once('b', 100)]).whole).toEqual({ low: 140, expected: 150, high: 175 });
  });

  it('tells what each kind, year and line costs', () => {
    const cost = totalCost([once('setup', 100), yearly('support', 20)], { years: 2 });
    expect(cost.byKind).toEqual([
      { kind: 'implementation', amount: sure(100) },
      { kind: 'support', amount: sure(40) }
    ]);
    expect(cost.byYear.map(({ amount }) => amount.expected)).toEqual([100, 20, 20]);
    expect(cost.lines.map(({ id, amount }) => [id, amount?.expected])).toEqual([
      ['setup', 100],
      ['support', 40]
    ]);
  });

  it('counts a heading by its parts, once', () => {
    const items: CostItem[] = [{ id: 'start', parts: [once('setup', 60), once('data', 40)] }, yearly('support', 20)];
    const { whole, lines } = totalCost(items);
    expect(whole.expected).toBe(200);
    expect(lines[0]).toMatchObject({ id: 'setup', path: ['start'] });
  });

  it('never takes an unknown line for free', () => {
    const cost = totalCost([once('setup', 100), yearly('support', 0, { amount: 'unknown' })]);
    expect(cost).toMatchObject({ complete: false, unknownLines: ['support'], whole: sure(100) });
    expect(cost.lines[1]!.amount).toBeNull();
  });
});

describe('laws of cost', () => {
  const amounts = fc
    .array(fc.integer({ min: 0, max: 10 ** 10 }), { minLength: 3, maxLength: 3 })
    .map((list) => list.sort((a, b) => a - b))
    .map(([low, mid, high]): Amount => ({ low: low!, expected: mid!, high: high! }));
  const timings = fc.oneof(
    fc.integer({ min: 0, max: 4 }).map((year) => ({ once: year })),
    fc.constant({ yearly: {} }),
    fc.constant({ yearly: { from: 2 } })
  );
  const plans = fc
    .array(fc.record({ amount: amounts, timing: timings, perUser: fc.boolean() }), { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map((line, i): CostLine => ({ id: `l${i}`, kind: 'operation', ...line })));
  const terms = fc.record({
    years: fc.integer({ min: 4, max: 10 }),
    users: fc.record({
      first: fc.integer({ min: 0, max: 5000 }),
      growth: fc.double({ min: -0.2, max: 0.3, noNaN: true })
    }),
    sharingUnits: fc.integer({ min: 1, max: 50 }),
    discountRate: fc.double({ min: 0, max: 0.3, noNaN: true })
  });

  it('parts sum to the whole, and low <= expected <= high throughout', () => {
    fc.assert(
      fc.property(plans, terms, (items, on) => {
        const { whole, perUnit, byYear, lines, undiscounted } = totalCost(items, on);
        const near = (a: number, b: number) => {
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
        };
        for (const level of ['low', 'expected', 'high'] as const) {
          near(
            byYear.reduce((sum, { amount }) => sum + amount[level], 0),
            whole[level]
          );
          near(
            lines.reduce((sum, { amount }) => sum + amount![level], 0),
            whole[level]
          );
          near(perUnit[level] * on.sharingUnits, whole[level]);
          expect(whole[level]).toBeLessThanOrEqual(undiscounted[level] * (1 + 1e-12));
        }
        expect(whole.low).toBeLessThanOrEqual(whole.expected);
        expect(whole.expected).toBeLessThanOrEqual(whole.high);
      })
    );
  });

  it('a heading around lines changes nothing', () => {
    fc.assert(
      fc.property(plans, terms, (items, on) => {
        expect(totalCost([{ id: 'all', parts: items }], on).whole).toEqual(totalCost(items, on).whole);
      })
    );
  });
});

describe('bad input is refused by code and field', () => {
  const line = once('a', 1);
  const both = { id: 'b', parts: [line], amount: sure(3) } as unknown as CostItem;
  it.each<[CostItem[], CostTerms, string, string]>([
    [[line, line], {}, 'duplicate', 'items[1].id'],
    [[both], {}, 'amount-and-parts', 'items[0]'],
    [[{ id: 'h', parts: [] }], {}, 'empty', 'items[0].parts'],
    [[{ ...line, amount: sure(NaN) }], {}, 'not-finite', 'items[0].amount.low'],
    [[{ ...line, amount: sure(-1) }], {}, 'negative', 'items[0].amount.low'],
    [[{ ...line, amount: { low: 2, expected: 1, high: 3 } }], {}, 'not-monotone', 'items[0].amount'],
    [[{ ...line, timing: { once: 6 } }], {}, 'out-of-range', 'items[0].timing.once'],
    [[{ ...line, timing: { yearly: { from: 3, to: 2 } } }], {}, 'out-of-range', 'items[0].timing.yearly'],
    [[{ ...line, perUser: true }], {}, 'missing-parameter', 'users'],
    [[yearly('a', 1e308)], {}, 'not-finite', 'items'],
    [[yearly('a', 1e300, { perUser: true })], { users: { first: 1e10 } }, 'not-finite', 'items'],
    [[line], { years: 0 }, 'out-of-range', 'years'],
    [[line], { sharingUnits: 0 }, 'out-of-range', 'sharingUnits'],
    [[line], { discountRate: -0.1 }, 'out-of-range', 'discountRate'],
    [[line], { users: { first: NaN } }, 'out-of-range', 'users.first'],
    [[line], { users: { first: 1, growth: -1 } }, 'out-of-range', 'users.growth']
  ])('%j %j', (items, terms, code, field) => {
    expect(() => totalCost(items, terms)).toThrow(expect.objectContaining({ code, field }));
  });
});
