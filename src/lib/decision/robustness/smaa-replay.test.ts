import { describe, expect, it } from 'vitest';
import { DecisionError } from '../shared/decision-error.ts';
import { replaySmaa } from './smaa-replay.ts';

describe('replayed samples', () => {
  it('are counted as they are', () => {
    const one = [
      [1, 0],
      [0, 1]
    ];
    const weights = [
      [0.8, 0.2],
      [0.6, 0.4],
      [0.1, 0.9],
      [0.5, 0.5]
    ];
    expect(replaySmaa({ values: weights.map(() => one), weights })).toEqual({
      rankAcceptability: [
        [0.75, 0.25],
        [0.5, 0.5]
      ],
      centralWeights: [
        [expect.closeTo(1.9 / 3, 12), expect.closeTo(1.1 / 3, 12)],
        [expect.closeTo(0.3, 12), expect.closeTo(0.7, 12)]
      ]
    });
  });

  it('must all have one form', () => {
    expect(() =>
      replaySmaa({
        values: [[[1, 0]], [[1]]],
        weights: [
          [1, 0],
          [1, 0]
        ]
      })
    ).toThrow(DecisionError);
    expect(() =>
      replaySmaa({
        values: [[[1, 0]]],
        weights: [
          [1, 0],
          [1, 0]
        ]
      })
    ).toThrow(DecisionError);
  });
});
