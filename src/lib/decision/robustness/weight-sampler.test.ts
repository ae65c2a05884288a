import { describe, expect, it } from 'vitest';
import { Random } from '../shared/random.ts';
import { hitAndRun, intervalSampler } from './interval-sampler.ts';
import type { WeightSampler } from './sampling-method.ts';
import { weightSampler } from './weight-sampler.ts';

const DRAWS = 40_000;

function sample({ fill }: WeightSampler, criteria: number): number[][] {
  const row = new Float64Array(criteria);
  return Array.from({ length: DRAWS }, () => {
    fill(row);
    return Array.from(row);
  });
}

function meansOf(rows: number[][]): number[] {
  return rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
}

function expectOnSimplex(rows: number[][]): void {
  const worst = Math.max(...rows.slice(0, 2000).map((row) => Math.abs(row.reduce((a, b) => a + b) - 1)));
  expect(worst).toBeLessThan(1e-12);
}

describe('sampled weights', () => {
  it('in an order obey it, and their means are the centroid (ROC) weights', () => {
    const law = { kind: 'ordered', levels: [[2], [0], [1]] } as const;
    const rows = sample(weightSampler(law, 3, new Random(1)), 3);
    expectOnSimplex(rows);
    expect(rows.every(([a = 0, b = 0, c = 0]) => c >= a && a >= b)).toBe(true);
    const [a, b, c] = meansOf(rows);
    expect(c).toBeCloseTo(11 / 18, 2);
    expect(a).toBeCloseTo(5 / 18, 2);
    expect(b).toBeCloseTo(2 / 18, 2);
  });

  it('within one level of an order are exchangeable', () => {
    const law = { kind: 'ordered', levels: [[0, 1], [2]] } as const;
    const rows = sample(weightSampler(law, 3, new Random(2)), 3);
    expect(rows.every(([a = 0, b = 0, c = 0]) => Math.min(a, b) >= c)).toBe(true);
    const [a, b, c] = meansOf(rows);
    expect(a).toBeCloseTo(8 / 18, 2);
    expect(b).toBeCloseTo(8 / 18, 2);
    expect(c).toBeCloseTo(2 / 18, 2);
  });

  it('in intervals stay there, by exact rejection where that keeps enough', () => {
    const [low, high] = [
      [0.1, 0.2, 0],
      [0.5, 0.7, 1]
    ];
    const sampler = intervalSampler(low, high, new Random(3));
    expect(sampler.method).toBe('rejection');
    const rows = sample(sampler, 3);
    expectOnSimplex(rows);
    expect(rows.every((row) => row.every((weight, j) => weight >= low[j]! && weight <= high[j]!))).toBe(true);
  });

  it('in intervals have the same moments by hit-and-run as by rejection', () => {
    const [low, high] = [
      [0.05, 0.1, 0, 0.1],
      [0.3, 0.5, 0.4, 0.6]
    ];
    const exact = intervalSampler(low, high, new Random(4));
    expect(exact.method).toBe('rejection');
    const byRejection = sample(exact, 4);
    const byChain = sample(hitAndRun(low, high, new Random(5)), 4);
    expectOnSimplex(byChain);
    const square = (rows: number[][]) => rows.map((row) => row.map((weight) => weight * weight));
    meansOf(byRejection).forEach((mean, j) => {
      expect(Math.abs(meansOf(byChain)[j]! - mean)).toBeLessThan(0.003);
      expect(Math.abs(meansOf(square(byChain))[j]! - meansOf(square(byRejection))[j]!)).toBeLessThan(0.002);
    });
  });

  it('in narrow intervals of many criteria come by hit-and-run, within them', () => {
    const low = Array.from({ length: 20 }, () => 0);
    const high = Array.from({ length: 20 }, () => 0.08);
    const sampler = intervalSampler(low, high, new Random(6));
    expect(sampler).toMatchObject({ method: 'hit-and-run', thinning: 200 });
    const row = new Float64Array(20);
    for (let i = 0; i < 500; i++) {
      sampler.fill(row);
      expect(Math.max(...row)).toBeLessThanOrEqual(0.08);
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 10);
    }
  });

  it('in intervals that leave one point are that point', () => {
    const row = new Float64Array(2);
    intervalSampler([0.25, 0.75], [0.25, 0.75], new Random(7)).fill(row);
    expect(row[0]).toBeCloseTo(0.25, 12);
  });
});
