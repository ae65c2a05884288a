import { describe, expect, it } from 'vitest';
import type { FirstWithout } from '#lib/server/queries/evaluation/first-without.ts';
import { leftOutLines } from './robustness-words.ts';

const SAME: FirstWithout = { kind: 'same' };
const OPEN = { kind: 'open', candidates: ['buoi', 'xoai'], wasOpen: false } as const;
const other = (...candidates: readonly string[]): FirstWithout => ({ kind: 'other', candidates });

const lines = (
  evaluators: readonly (readonly [string | null, FirstWithout])[],
  criteria: readonly (readonly [string, FirstWithout])[] = []
) =>
  leftOutLines({
    candidates: ['xoai', 'buoi'].map((id) => ({ id, name: id.toUpperCase() })),
    robustness: {
      evaluators: evaluators.map(([name, first]) => ({ name, first })),
      criteria: criteria.map(([criterion, first]) => ({ criterion, first })),
      minEvaluators: 2
    }
  });

describe('what one evaluator or criterion less changes, in words', () => {
  it('names who would be first instead', () => {
    expect(
      lines([
        ['Lan', other('buoi')],
        ['Mai', SAME]
      ])
    ).toEqual(['Bỏ phiếu của Lan thì BUOI đứng đầu.', 'Bỏ phiếu của người khác, hạng nhất vẫn giữ nguyên.']);
  });

  it('does not say that the first place changes where it can only not be told any more', () => {
    const [text = ''] = lines([
      ['Lan', OPEN],
      ['Mai', OPEN]
    ]);
    expect(text).toMatch(/^Bỏ phiếu của Lan, Mai thì hạng nhất không còn xác định được.*ít hơn 2 điểm/);
    expect(text).not.toMatch(/đứng đầu|đổi/);
  });

  it('does not say that the first place gets lost where it was open before', () => {
    const [text] = lines([
      ['Lan', { ...OPEN, wasOpen: true }],
      ['Mai', SAME]
    ]);
    expect(text).toBe('Bỏ phiếu của Lan thì hạng nhất vẫn chưa xác định được: BUOI hoặc XOAI.');
  });

  it('counts where the reader may not see names', () => {
    expect(
      lines([
        [null, other('buoi')],
        [null, SAME]
      ])
    ).toEqual(['Bỏ phiếu của một người thì BUOI đứng đầu, trong 1/2 trường hợp.']);
  });

  it('groups criteria by who would be first', () => {
    expect(
      lines(
        [],
        [
          ['A1', other('buoi')],
          ['A2', other('buoi')],
          ['B1', OPEN],
          ['C1', SAME]
        ]
      )
    ).toEqual([
      'Bỏ tiêu chí A1 hoặc A2 thì BUOI đứng đầu.',
      'Bỏ tiêu chí B1 thì hạng nhất không còn xác định được.',
      'Bỏ một tiêu chí khác, hạng nhất vẫn giữ nguyên.'
    ]);
  });

  it('says that nothing changes where nothing does', () => {
    expect(
      lines(
        [
          ['Lan', SAME],
          ['Mai', SAME]
        ],
        [['A1', SAME]]
      )
    ).toHaveLength(2);
  });
});
