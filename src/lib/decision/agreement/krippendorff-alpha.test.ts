import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../tests/support/decision/read-case.ts';
import { DecisionError } from '../shared/decision-error.ts';
import type { MeasurementLevel } from './alpha-metric.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

const CASES = [
  'kalpha-C-nominal',
  'kalpha-C-ordinal',
  'kalpha-C-ratio',
  'kalpha-binary-A',
  'kalpha-wikipedia-interval'
];
const LEVELS: MeasurementLevel[] = ['nominal', 'ordinal', 'interval', 'ratio'];

const tables = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 10 })).chain(([raters, units]) =>
  fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }), { minLength: units, maxLength: units }), {
    minLength: raters,
    maxLength: raters
  })
);

/** Alpha straight from the definition: every pair of ratings of a unit against every pair of all pairable ratings. */
function byDefinition(table: (number | null)[][], level: 'nominal' | 'interval'): number | null {
  const delta = (a: number, b: number) => (level === 'nominal' ? Number(a !== b) : (a - b) ** 2);
  const units = table[0]!.map((_, j) => table.flatMap((row) => row[j] ?? [])).filter((unit) => unit.length > 1);
  const all = units.flat();
  const pairs = (list: number[]) => list.flatMap((a, i) => list.filter((_, j) => j !== i).map((b) => delta(a, b)));
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const observed = sum(units.map((unit) => sum(pairs(unit)) / (unit.length - 1))) / all.length;
  const expected = sum(pairs(all)) / (all.length * (all.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}

describe("Krippendorff's alpha", () => {
  it.each(CASES)('is as published: %s', (id) => {
    const { data, params, expected, tolerance } = readCase(id);
    const ratings = data!['raters_by_units'] as (number | null)[][];
    const { alpha } = krippendorffAlpha(ratings, { level: params['level'] as MeasurementLevel });
    expect(Math.abs(alpha! - (expected['alpha'] as number))).toBeLessThanOrEqual(tolerance);
  });

  it('leaves units with one rating out and counts what it used', () => {
    const ratings = readCase('kalpha-C-nominal').data!['raters_by_units'] as (number | null)[][];
    expect(krippendorffAlpha(ratings, { level: 'nominal' })).toMatchObject({ units: 11, ratings: 40 });
  });

  it('does not depend on the size of the ratings', () => {
    const interval = (unit: number) =>
      krippendorffAlpha([[1, 2, 5].map((value) => value * unit), [1, 2, 4].map((value) => value * unit)], {
        level: 'interval'
      }).alpha;
    const ratio = (unit: number) =>
      krippendorffAlpha([[1, 1.2, 1.7].map((value) => value * unit), [1, 1.3, 1.6].map((value) => value * unit)], {
        level: 'ratio'
      }).alpha;
    for (const unit of [1e-200, 5e-322, 1e200, 1e307]) {
      if (unit > 1e-300) expect(interval(unit)).toBeCloseTo(interval(1)!, 12);
      else expect(interval(unit)).not.toBeNull();
    }
    for (const unit of [1e-200, 1e308]) expect(ratio(unit)).toBeCloseTo(ratio(1)!, 12);
    expect(interval(1)).toBeCloseTo(0.938, 3);
    expect(ratio(1)).toBeCloseTo(0.966, 3);
    const opposite = [
      [-1.7e308, 1.7e308],
      [-1.7e308, 1.7e308]
    ];
    expect(krippendorffAlpha(opposite, { level: 'interval' }).alpha).toBe(1);
  });

  it('is undefined, not 1, when all ratings are equal or none can be paired', () => {
    expect(
      krippendorffAlpha([
        [3, 3],
        [3, 3]
      ])
    ).toMatchObject({ alpha: null, reading: null, interval: null });
    expect(
      krippendorffAlpha([
        [3, null],
        [null, 4]
      ])
    ).toMatchObject({ alpha: null, units: 0 });
  });

  it('is read as its author reads it', () => {
    const reading = (id: string, level: MeasurementLevel) =>
      krippendorffAlpha(readCase(id).data!['raters_by_units'] as (number | null)[][], { level }).reading;
    expect(reading('kalpha-C-ordinal', 'ordinal')).toBe('good');
    expect(reading('kalpha-C-nominal', 'nominal')).toBe('tentative');
    expect(reading('kalpha-binary-A', 'nominal')).toBe('low');
  });

  it('agrees with its definition', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('nominal', 'interval'), (table, level) => {
        const exact = byDefinition(table, level);
        const { alpha } = krippendorffAlpha(table, { level });
        if (exact === null) expect(alpha).toBeNull();
        else expect(alpha).toBeCloseTo(exact, 10);
      })
    );
  });

  it('is at most 1, is 1 for equal raters, and does not heed the order of raters or units', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...LEVELS), (table, level) => {
        const { alpha } = krippendorffAlpha(table, { level });
        const turned = krippendorffAlpha(
          table.toReversed().map((row) => row.toReversed()),
          { level }
        ).alpha;
        if (alpha === null) expect(turned).toBeNull();
        else {
          expect(alpha).toBeLessThanOrEqual(1);
          expect(turned).toBeCloseTo(alpha, 10);
        }
        const same = krippendorffAlpha([table[0]!, table[0]!, table[0]!], { level }).alpha;
        if (same !== null) expect(same).toBe(1);
      })
    );
  });

  it('on the ordinal level heeds only the order of the values', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const stretched = table.map((row) => row.map((rating) => rating && rating ** 3));
        expect(krippendorffAlpha(stretched).alpha).toEqual(krippendorffAlpha(table).alpha);
      })
    );
  });

  it('has a seeded bootstrap interval around it', () => {
    const ratings = readCase('kalpha-C-ordinal').data!['raters_by_units'] as (number | null)[][];
    const { alpha, interval } = krippendorffAlpha(ratings, { bootstrap: { seed: 5 } });
    expect(interval!.low).toBeLessThan(alpha!);
    expect(interval!.high).toBeGreaterThan(alpha!);
    expect(interval).toMatchObject({ confidence: 0.95, resamples: 1000, seed: 5 });
    expect(krippendorffAlpha(ratings, { bootstrap: { seed: 5 } }).interval).toEqual(interval);
    const wider = krippendorffAlpha(ratings, { bootstrap: { seed: 5, confidence: 0.99 } }).interval!;
    expect(wider.high - wider.low).toBeGreaterThan(interval!.high - interval!.low);
  });

  it('counts resamples in which nothing differed', () => {
    const { interval } = krippendorffAlpha(
      [
        [1, 1, 2],
        [1, 1, 2]
      ],
      { bootstrap: { seed: 1 } }
    );
    // All three draws alike in value: (2/3)^3 + (1/3)^3 of the resamples.
    expect(interval!.undefinedResamples / 1000).toBeCloseTo(1 / 3, 1);
    expect(interval).toMatchObject({ low: 1, high: 1 });
  });

  it('refuses what is no table of ratings', () => {
    const codeOf = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return (error as DecisionError).code;
      }
    };
    expect(codeOf(() => krippendorffAlpha([]))).toBe('empty');
    expect(codeOf(() => krippendorffAlpha([[1, 2], [1]]))).toBe('ragged');
    expect(codeOf(() => krippendorffAlpha([[1, NaN]]))).toBe('not-finite');
    expect(codeOf(() => krippendorffAlpha([[1, -1]], { level: 'ratio' }))).toBe('negative');
    const few = { bootstrap: { seed: 1, resamples: 3 } };
    expect(
      codeOf(() =>
        krippendorffAlpha(
          [
            [1, 2],
            [1, 2]
          ],
          few
        )
      )
    ).toBe('out-of-range');
  });
});
