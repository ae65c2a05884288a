import { describe, expect, test } from 'vitest';
import { labelsThatFit } from './group-labels.ts';
import { textWidth } from './text-width.ts';

const fit = (labels: Parameters<typeof labelsThatFit>[0]) => labelsThatFit(labels, 500, 12, 'ui');
const WIDE = textWidth('12,34', 12, 'ui');

describe('labels of a row', () => {
  test('stand where they are wanted while there is room', () => {
    const labels = [
      { text: '12,34', x: 0 },
      { text: '5,60', x: 100 }
    ];
    expect(fit(labels)).toEqual(labels);
  });

  test('step aside under their own bar instead of running into the one before', () => {
    const [first, second] = fit([
      { text: '12,34', x: 0, until: 20 },
      { text: '12,34', x: 20, until: 100 }
    ]);
    expect(first!.x).toBe(0);
    expect(second!.x).toBeGreaterThan(WIDE);
    expect(second!.x + WIDE).toBeLessThanOrEqual(100);
  });

  test('are left out where their bar has no room for them beside another', () => {
    const labels = [
      { text: '12,34', x: 0, until: 20 },
      { text: '12,34', x: 20, until: 50 }
    ];
    expect(fit(labels)).toEqual([{ text: '12,34', x: 0 }]);
  });

  test('give way to one that must stand', () => {
    const labels = [
      { text: '12,34', x: 0 },
      { text: '+0–4 chưa rõ', x: 10, must: true }
    ];
    expect(fit(labels)).toEqual([{ text: '+0–4 chưa rõ', x: 10 }]);
  });
});
