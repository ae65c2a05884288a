import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#lib/text/any-text.ts';
import { contributionsNarrow } from './contributions-narrow.ts';
import { contributionsSheet } from './contributions-sheet.ts';
import { contributionsWide } from './contributions-wide.ts';
import { distributionStrip } from './distribution-strip.ts';
import { figureFormat } from './figure-format.ts';
import { frontierScreen, frontierSheet } from './frontier.ts';
import { heatMapSheet } from './heat-map.ts';
import { isPlainSvg } from './plain-svg.ts';
import { rankSharesNarrow, rankSharesScreen, rankSharesSheet } from './rank-shares.ts';
import { waterfallNarrow, waterfallSheet, waterfallWide } from './waterfall.ts';
import { weightIntervalsNarrow, weightIntervalsScreen, weightIntervalsSheet } from './weight-intervals.ts';

/* Whatever the names and numbers, a drawing is well-formed, plain, finite, and lets no markup of theirs through. */

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"onload="x',
  '&amp;',
  "'>",
  '</text>',
  ']]>',
  '\u0000\ud800'
);
const name = fc.oneof(anyText(80), hostile, fc.constantFrom('', 'Phần mềm', 'W'.repeat(90)));
const points = fc.double({ min: 0, max: 100, noNaN: true });
const head = fc.record({
  prefix: fc.constant('p'),
  title: name,
  description: name,
  format: fc.constantFrom(figureFormat('vi'), figureFormat('en', 2))
});
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 6 });

function drawsPlainly<T>(input: fc.Arbitrary<T>, ...drawings: readonly ((input: T) => string)[]): void {
  fc.assert(
    fc.property(input, (value) => {
      for (const draw of drawings) {
        const svg = draw(value);
        expect(isPlainSvg(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|Infinity|<script/);
        for (const [, width] of svg.matchAll(/ width="([^"]*)"/g)) expect(Number(width)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 60 }
  );
}

describe('figures of any data', () => {
  test('contributions', () => {
    const groups = fc.array(fc.record({ code: fc.constantFrom('A', 'B', 'K12'), label: name }), { maxLength: 12 });
    const row = fc.record({
      rank: fc.constantFrom('1', '1='),
      label: name,
      parts: few(points),
      low: points,
      unknown: points
    });
    const input = fc.tuple(head, groups, few(row)).map(([given, all, rows]) => ({
      ...given,
      groups: all,
      rows: rows.map(({ unknown, ...rest }) => ({ ...rest, high: Math.min(100, rest.low + unknown) }))
    }));
    drawsPlainly(input, contributionsWide, contributionsNarrow, contributionsSheet);
  });

  test('waterfall', () => {
    const end = fc.record({ label: name, total: points });
    const step = fc.record({ code: name, label: name, value: fc.double({ min: -50, max: 50, noNaN: true }) });
    const input = fc
      .tuple(head, end, end, few(step))
      .map(([given, from, to, steps]) => ({ ...given, from, to, steps }));
    drawsPlainly(input, waterfallWide, waterfallNarrow, waterfallSheet);
  });

  test('rank shares', () => {
    const input = fc
      .tuple(head, few(fc.record({ label: name, shares: few(points) })))
      .map(([given, rows]) => ({ ...given, rows }));
    drawsPlainly(input, rankSharesScreen, rankSharesNarrow, rankSharesSheet);
  });

  test('weight intervals', () => {
    const row = fc.record(
      { label: name, weight: points, low: points, high: points, below: name, above: name },
      { requiredKeys: ['label', 'weight', 'low', 'high'] }
    );
    const input = fc.tuple(head, few(row)).map(([given, rows]) => ({ ...given, rows }));
    drawsPlainly(input, weightIntervalsScreen, weightIntervalsNarrow, weightIntervalsSheet);
  });

  test('distribution strip', () => {
    const input = fc
      .tuple(head, few(fc.integer({ min: 0, max: 5 })))
      .map(([given, scores]) => ({ ...given, min: 0, max: 5, scores }));
    drawsPlainly(input, distributionStrip);
  });

  test('frontier', () => {
    const span = fc.tuple(points, points, points).map((values) => values.toSorted((a, b) => a - b));
    const point = fc
      .tuple(name, span, fc.tuple(points, points), fc.boolean())
      .map(([label, [low = 0, expected = 0, high = 0], [worst, best], onFrontier]) => ({
        label,
        cost: { low, expected, high },
        score: { low: Math.min(worst, best), high: Math.max(worst, best) },
        onFrontier
      }));
    const input = fc
      .tuple(head, name, few(point))
      .map(([given, costUnit, all]) => ({ ...given, costUnit, points: all }));
    drawsPlainly(input, frontierScreen, frontierSheet);
  });

  test('heat map', () => {
    const cell = fc.record(
      { value: fc.option(fc.integer({ min: 0, max: 5 })), before: fc.nat(5), far: fc.constantFrom('high', 'low') },
      { requiredKeys: ['value'] }
    );
    const row = fc.record({ code: name, label: name, cells: few(cell) });
    const input = fc
      .tuple(head, few(name), few(row))
      .map(([given, evaluators, rows]) => ({ ...given, min: 0, max: 5, evaluators, rows }));
    drawsPlainly(input, heatMapSheet);
  });

  test('a number that is not finite is a bug, said so at once', () => {
    const row = { label: 'A', parts: [Number.NaN], low: 1, high: 1 };
    const input = { prefix: 'p', title: '', description: '', format: figureFormat('vi'), groups: [], rows: [row] };
    expect(() => contributionsWide(input)).toThrow(RangeError);
  });

  test('a prefix that cannot begin an id is refused', () => {
    const input = { prefix: '"><', title: '', description: '', format: figureFormat('vi'), min: 0, max: 5, scores: [] };
    expect(() => distributionStrip(input)).toThrow(RangeError);
  });
});
