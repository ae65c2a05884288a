import { describe, expect, it } from 'vitest';
import { headText } from './head-text.ts';

const HEAD = 'Xoài đứng đầu với 70,00 trên 100 điểm.';
const withAlpha = (alpha: number | null, reading: 'good' | 'tentative' | 'low' | null) =>
  headText({
    finding: { head: { vi: HEAD, en: 'Xoài is first.' } },
    robustness: { agreement: { concordance: null, criteria: [], alpha: { alpha, reading, units: 9, interval: null } } }
  });

describe('the first sentence of a result', () => {
  it('opens with weak agreement, and still says who is first', () => {
    const text = withAlpha(-0.04, 'low');
    expect(text).toMatch(/^Tổ chấm còn lệch nhau nhiều .*−0,04/);
    expect(text.endsWith(HEAD)).toBe(true);
  });

  it('says who is first where the panel agrees, or agreement cannot be told', () => {
    expect(withAlpha(0.83, 'good')).toBe(HEAD);
    expect(withAlpha(0.7, 'tentative')).toBe(HEAD);
    expect(withAlpha(null, null)).toBe(HEAD);
  });
});
