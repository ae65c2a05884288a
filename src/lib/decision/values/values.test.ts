import { refusal } from '../../../../tests/support/decision/refusal.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecisionError } from '../shared/decision-error.ts';
import { checkValueFunction } from './check-value-function.ts';
import { scoreForValue } from './score-for-value.ts';
import { scoreNotAbove } from './score-not-above.ts';
import { isBeyondBounds, valueOf } from './value-of.ts';
import type { ValueFunction } from './value-shape.ts';

const linear: ValueFunction = { worst: 0, best: 5, shape: { kind: 'linear' } };
const falling: ValueFunction = { worst: 10, best: 2, shape: { kind: 'linear' } };
const levels = [0, 10, 10, 60, 85, 100].map((value, score) => ({ score, value }));
const piecewise: ValueFunction = { worst: 0, best: 5, shape: { kind: 'piecewise', points: levels } };
const step: ValueFunction = {
  worst: 60,
  best: 0,
  shape: {
    kind: 'step',
    steps: [
      { from: 60, value: 0 },
      { from: 30, value: 40 },
      { from: 5, value: 100 }
    ]
  }
};

describe('value functions', () => {
  it.each<[string, ValueFunction, number, number]>([
    ['linear', linear, 3, 60],
    ['linear at the worst bound', linear, 0, 0],
    ['linear beyond the best bound', linear, 7, 100],
    ['less is better', falling, 4, 75],
    ['less is better, beyond the worst bound', falling, 11, 0],
    ['piecewise on a level', piecewise, 3, 60],
    ['piecewise between levels', piecewise, 3.5, 72.5],
    ['piecewise on a flat', piecewise, 1.5, 10],
    ['step short of a threshold', step, 31, 0],
    ['step on a threshold', step, 30, 40],
    ['step at the last threshold', step, 5, 100]
  ])('%s', (_name, fn, score, value) => {
    expect(valueOf(score, fn)).toBe(value);
  });

  it('know what lies beyond their bounds', () => {
    expect(isBeyondBounds(6, linear)).toBe(true);
    expect(isBeyondBounds(11, falling)).toBe(true);
    expect(isBeyondBounds(2, falling)).toBe(false);
  });

  const all = fc.constantFrom(linear, falling, piecewise, step);
  const anyScore = fc.double({ min: -20, max: 80, noNaN: true });

  it('stay within 0 and 100 and never fall on the way to the best bound', () => {
    fc.assert(
      fc.property(all, anyScore, anyScore, (fn, a, b) => {
        const [worse, better] = (b - a) * (fn.best - fn.worst) >= 0 ? [a, b] : [b, a];
        expect(valueOf(worse, fn)).toBeLessThanOrEqual(valueOf(better, fn));
        expect(valueOf(worse, fn)).toBeGreaterThanOrEqual(0);
        expect(valueOf(better, fn)).toBeLessThanOrEqual(100);
      })
    );
  });

  it('are turned round: the nearest score that is worth enough, and the furthest that is not worth more', () => {
    const towards = (fn: ValueFunction, score: number, by: number) => score + Math.sign(fn.best - fn.worst) * by;
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 99 }), (fn, value) => {
        const enough = scoreForValue(value, fn);
        expect(valueOf(enough, fn)).toBeGreaterThanOrEqual(value - 1e-9);
        expect(valueOf(towards(fn, enough, -1e-6), fn)).toBeLessThan(value);
        const limit = scoreNotAbove(value, fn);
        expect(valueOf(towards(fn, limit, -1e-6), fn)).toBeLessThanOrEqual(value + 1e-9);
        expect(valueOf(towards(fn, limit, 1e-6), fn)).toBeGreaterThan(value);
      })
    );
  });

  it('are turned round on a flat to either end of it', () => {
    expect(scoreForValue(10, piecewise)).toBe(1);
    expect(scoreNotAbove(10, piecewise)).toBe(2);
    expect(scoreNotAbove(100, piecewise)).toBe(5);
    expect(scoreForValue(0, piecewise)).toBe(0);
  });

  it('refuse a scale wider than double precision', () => {
    const wide = { worst: -1e308, best: 1e308, shape: { kind: 'linear' } } as const;
    const long = { worst: 0, best: 1.7e308, shape: { kind: 'linear' } } as const;
    expect(refusal(() => valueOf(0, wide))).toEqual({ code: 'not-finite', field: 'best' });
    expect(refusal(() => valueOf(1e307, long))).toEqual({ code: 'not-finite', field: 'best' });
    expect(refusal(() => scoreForValue(50, wide))).toEqual({ code: 'not-finite', field: 'best' });
    expect(refusal(() => scoreNotAbove(50, wide))).toEqual({ code: 'not-finite', field: 'best' });
    for (const scale of [wide, long]) {
      const checked = () => {
        checkValueFunction(scale, 'criterion');
      };
      expect(refusal(checked)).toEqual({
        code: 'not-finite',
        field: 'criterion.best'
      });
    }
  });

  it('refuse what is no score and no value', () => {
    expect(() => valueOf(NaN, linear)).toThrow(DecisionError);
    expect(() => scoreForValue(101, linear)).toThrow(DecisionError);
    expect(() => scoreNotAbove(-1, linear)).toThrow(DecisionError);
  });
});

describe('checking a value function', () => {
  const points = (...list: [number, number][]): ValueFunction['shape'] => ({
    kind: 'piecewise',
    points: list.map(([score, value]) => ({ score, value }))
  });
  const steps = (...list: [number, number][]): ValueFunction['shape'] => ({
    kind: 'step',
    steps: list.map(([from, value]) => ({ from, value }))
  });
  it.each<[string, Partial<ValueFunction>, string, string]>([
    ['equal bounds', { best: 0 }, 'bounds-equal', 'f.best'],
    ['an endless bound', { worst: -Infinity }, 'not-finite', 'f.worst'],
    ['one point', { shape: points([0, 0]) }, 'too-few', 'f.shape.points'],
    ['a value that falls', { shape: points([0, 0], [2, 60], [3, 50], [5, 100]) }, 'not-monotone', 'f.shape.points[2]'],
    ['scores out of order', { shape: points([0, 0], [3, 50], [2, 60], [5, 100]) }, 'not-monotone', 'f.shape.points[2]'],
    ['a start that is not worst', { shape: points([1, 0], [5, 100]) }, 'out-of-range', 'f.shape.points[0]'],
    ['an end short of best', { shape: points([0, 0], [4, 100]) }, 'out-of-range', 'f.shape.points[1]'],
    ['an end short of 100', { shape: points([0, 0], [5, 90]) }, 'out-of-range', 'f.shape.points[1]'],
    ['a NaN', { shape: points([0, 0], [NaN, 50], [5, 100]) }, 'not-finite', 'f.shape.points[1]'],
    ['a step beyond best', { shape: steps([0, 0], [6, 100]) }, 'out-of-range', 'f.shape.steps[1]']
  ])('%s', (_name, change, code, field) => {
    expect(() => {
      checkValueFunction({ ...linear, ...change }, 'f');
    }).toThrow(expect.objectContaining({ code, field }));
  });

  it('accepts what is one', () => {
    for (const fn of [linear, falling, piecewise, step]) {
      expect(() => {
        checkValueFunction(fn, 'f');
      }).not.toThrow();
    }
  });
});
