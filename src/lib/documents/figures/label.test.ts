import { describe, expect, test } from 'vitest';
import { boxedLabel } from './label.ts';

const box = { x: 0, middle: 20, width: 150, maxLines: 2, size: 13, family: 'ui' as const };
const textOf = (svg: string): string => svg.replaceAll(/<title>.*?<\/title>|<[^>]*>/g, '');

describe('a wrapped label', () => {
  test('reads as the name that it is: a space stands where a line ends', () => {
    const svg = boxedLabel('Nhà cung cấp và hỗ trợ kỹ thuật', box);
    expect(svg.match(/<tspan/g)).toHaveLength(2);
    expect(textOf(svg)).toBe('Nhà cung cấp và hỗ trợ kỹ thuật');
  });

  test('that fits is one line', () => {
    expect(boxedLabel('Vận hành', box)).not.toContain('tspan');
  });
});
