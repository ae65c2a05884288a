import { expect, test } from 'vitest';
import type { Reader } from './reader.ts';
import { nextInSeries, slugOfCode } from './number-series.ts';

const SERIES = { scope: 'requests.slug', letters: 'YC', digits: 3 };
const registryWith = (taken: ReadonlySet<string>, asked: string[] = []): Reader =>
  ({
    holder: async (scope: string, key: string) => {
      asked.push(key);
      return scope === SERIES.scope && taken.has(key) ? 'somebody' : undefined;
    }
  }) as unknown as Reader;
const until = (count: number, year = 2026): ReadonlySet<string> =>
  new Set(Array.from({ length: count }, (_, index) => `yc-${year}-${String(index + 1).padStart(3, '0')}`));
const NOON = new Date('2026-06-01T05:00:00Z');

test.each([0, 1, 2, 3, 4, 7, 8, 30, 31, 32, 998, 999, 1000, 1500])('after %i comes the next one', async (count) => {
  const asked: string[] = [];
  expect(await nextInSeries(registryWith(until(count), asked), SERIES, NOON)).toBe(
    `YC-2026-${String(count + 1).padStart(3, '0')}`
  );
  expect(asked.length).toBeLessThanOrEqual(2 * Math.log2(count + 2) + 2);
});

test('the year is that of Việt Nam, whatever zone the server runs in, and each year begins anew', async () => {
  const newYear = new Date('2026-12-31T18:30:00Z');
  expect(await nextInSeries(registryWith(until(5)), SERIES, newYear)).toBe('YC-2027-001');
  expect(await nextInSeries(registryWith(until(5)), SERIES, new Date('2026-12-31T16:59:00Z'))).toBe('YC-2026-006');
});

test('an evaluation is found at a slug without marks', () => {
  expect(slugOfCode('ĐG-2026-03')).toBe('dg-2026-03');
});
