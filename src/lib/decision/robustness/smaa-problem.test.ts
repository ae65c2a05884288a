import { describe, expect, it } from 'vitest';
import { smaa } from './smaa.ts';
import type { SmaaProblem } from './smaa-problem.ts';

const uniform = { kind: 'uniform' } as const;
const good: SmaaProblem = { values: [[1, 2]], weights: uniform, iterations: 10, seed: 1 };
describe('bad input is refused by code and field', () => {
  it.each<[Partial<SmaaProblem>, string, string]>([
    [{ values: [] }, 'empty', 'values'],
    [{ values: [[1, 2], [1]] }, 'ragged', 'values[1]'],
    [{ values: [[1, NaN]] }, 'not-finite', 'values[0][1]'],
    [{ iterations: 0 }, 'out-of-range', 'iterations'],
    [{ seed: -1 }, 'out-of-range', 'seed'],
    [{ weights: { kind: 'fixed', weights: [1] } }, 'length-mismatch', 'weights.weights'],
    [{ weights: { kind: 'fixed', weights: [0, 0] } }, 'weights-zero', 'weights.weights'],
    [{ weights: { kind: 'fixed', weights: [1, -1] } }, 'weight-negative', 'weights.weights[1]'],
    [{ weights: { kind: 'ordered', levels: [[0]] } }, 'length-mismatch', 'weights.levels'],
    [{ weights: { kind: 'ordered', levels: [[0], [0]] } }, 'duplicate', 'weights.levels[1][0]'],
    [{ weights: { kind: 'ordered', levels: [[0, 2]] } }, 'unknown-id', 'weights.levels[0][1]'],
    [{ weights: { kind: 'interval', low: [0.6, 0.6], high: [1, 1] } }, 'infeasible', 'weights'],
    [{ weights: { kind: 'interval', low: [0, 0], high: [0.4, 0.4] } }, 'infeasible', 'weights'],
    [{ weights: { kind: 'interval', low: [0.5, 0], high: [0.4, 1] } }, 'out-of-range', 'weights.high[0]'],
    [{ uncertainty: [[{ gaussian: -1 }, null]] }, 'negative', 'uncertainty[0]'],
    [{ uncertainty: [[null]] }, 'ragged', 'uncertainty[0]'],
    [{ uncertainty: [[null, { uniform: [2, 1] }]] }, 'out-of-range', 'uncertainty[1]'],
    [{ bounds: { low: 1, high: 1 } }, 'out-of-range', 'bounds']
  ])('%j', (bad, code, field) => {
    expect(() => smaa({ ...good, ...bad })).toThrow(expect.objectContaining({ code, field }));
  });
});
