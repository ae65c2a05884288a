import { describe, expect, it } from 'vitest';
import { pageWindow } from './page-window.ts';

const shown = (current: number, total: number): string =>
  pageWindow(current, total)
    .map((step) => (step.kind === 'gap' ? '…' : String(step.page)))
    .join(' ');

describe('the row of page links', () => {
  it('shows every page while they are few', () => {
    expect(shown(1, 1)).toBe('1');
    expect(shown(1, 3)).toBe('1 2 3');
    expect(shown(3, 5)).toBe('1 2 3 4 5');
  });

  it('keeps both ends and the neighbours of the current page', () => {
    expect(shown(1, 20)).toBe('1 2 … 20');
    expect(shown(10, 20)).toBe('1 … 9 10 11 … 20');
    expect(shown(20, 20)).toBe('1 … 19 20');
  });

  it('never puts a gap in the place of a single page', () => {
    expect(shown(4, 20)).toBe('1 2 3 4 5 … 20');
    expect(shown(17, 20)).toBe('1 … 16 17 18 19 20');
  });

  it('holds for every list: strictly rising, with the first, the last and the current page', () => {
    for (let total = 1; total <= 40; total += 1) {
      for (let current = 1; current <= total; current += 1) {
        const pages = pageWindow(current, total).flatMap((step) => (step.kind === 'page' ? [step.page] : []));
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
        expect(pages).toEqual(expect.arrayContaining([1, current, total]));
        expect(pages.length).toBeLessThanOrEqual(7);
      }
    }
  });
});
