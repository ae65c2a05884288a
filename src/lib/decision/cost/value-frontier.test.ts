import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecisionError } from '../shared/decision-error.ts';
import { type PricedCandidate, valueFrontier } from './value-frontier.ts';

const at = (id: string, quality: number, cost: number | null): PricedCandidate => ({ id, quality, cost });

describe('the value frontier', () => {
  const entries = valueFrontier([
    at('A', 80, 500),
    at('B', 70, 600),
    at('C', 60, 200),
    at('D', 90, null),
    at('E', 0, 900)
  ]);

  it('holds whom nobody beats in both quality and cost', () => {
    expect(entries.map(({ state }) => state)).toEqual([
      'frontier',
      'dominated',
      'frontier',
      'cost-unknown',
      'dominated'
    ]);
    expect(entries[1]!.dominatedBy).toEqual(['A']);
    expect(entries[4]!.dominatedBy).toEqual(['A', 'B', 'C']);
  });

  it('prices a point, and the step up from the next cheaper one', () => {
    expect(entries[0]!.costPerPoint).toBe(6.25);
    expect(entries[0]!.step).toEqual({ from: 'C', points: 20, cost: 300, costPerPoint: 15 });
    expect(entries[2]!.step).toBeNull();
    expect(entries[4]!.costPerPoint).toBeNull();
  });

  it('never takes an unknown cost for a low one', () => {
    expect(entries[3]).toMatchObject({ costPerPoint: null, dominatedBy: [], step: null });
    expect(entries.some(({ dominatedBy }) => dominatedBy.includes('D'))).toBe(false);
  });

  it('keeps equals together', () => {
    const equal = valueFrontier([at('A', 50, 10), at('B', 50, 10)]);
    expect(equal.map(({ state, step }) => [state, step])).toEqual([
      ['frontier', null],
      ['frontier', null]
    ]);
  });

  it('rises in quality with cost, and every dominated candidate has a dominator on it', () => {
    const candidates = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 10 })
      .map((pairs) => pairs.map(([quality, cost], i) => at(`p${i}`, quality, cost)));
    fc.assert(
      fc.property(candidates, (list) => {
        const all = valueFrontier(list);
        const frontier = all.filter(({ state }) => state === 'frontier').sort((a, b) => a.cost! - b.cost!);
        frontier.slice(1).forEach(({ quality, cost }, i) => {
          const before = frontier[i]!;
          expect(quality > before.quality || (quality === before.quality && cost === before.cost)).toBe(true);
        });
        for (const { dominatedBy, state } of all) {
          expect(dominatedBy.length > 0).toBe(state === 'dominated');
          if (state === 'dominated') expect(frontier.some(({ id }) => dominatedBy.includes(id))).toBe(true);
        }
      })
    );
  });

  it('refuses nothing, doubles, and numbers that are none', () => {
    const codeOf = (list: PricedCandidate[]) => {
      try {
        return valueFrontier(list);
      } catch (error) {
        return (error as DecisionError).code;
      }
    };
    expect(codeOf([])).toBe('empty');
    expect(codeOf([at('A', 1, 1), at('A', 1, 1)])).toBe('duplicate');
    expect(codeOf([at('A', NaN, 1)])).toBe('not-finite');
    expect(codeOf([at('A', 1, -1)])).toBe('negative');
  });
});
