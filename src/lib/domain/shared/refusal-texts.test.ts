import { describe, expect, it } from 'vitest';
import { refusalText } from './refusal-texts.ts';

const NBSP = '\u00a0';

describe('a refusal in words', () => {
  it('writes numbers as its language does, without binary noise', () => {
    const noise = { code: 'weights-do-not-sum', params: { sum: 33.3 + 33.3 + 33.3 } } as const;
    expect(refusalText(noise, 'vi')).toContain('Tổng trọng số là 99,9 %');
    expect(refusalText(noise, 'en')).toContain('The weights add up to 99.9%');
    const long = { code: 'too-long', params: { max: 12000 } } as const;
    expect(refusalText(long, 'vi')).toContain('12.000 ký tự');
    expect(refusalText(long, 'en')).toContain('12,000 characters');
    expect(refusalText(long, 'en')).not.toContain(NBSP);
  });

  it('never says that a sum is what it should be when it is not', () => {
    const near = { code: 'weights-do-not-sum', params: { sum: 99.999 } } as const;
    expect(refusalText(near, 'vi')).toContain('99,999 %');
  });

  it('leaves words as they are, and shows where a parameter is missing', () => {
    expect(refusalText({ code: 'code-repeated', params: { code: '1.10' } }, 'vi')).toBe('Mã “1.10” bị lặp.');
    expect(refusalText({ code: 'too-long' }, 'en')).toContain('…');
  });
});
