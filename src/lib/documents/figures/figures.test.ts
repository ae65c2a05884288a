import { describe, expect, test } from 'vitest';
import { figureCases } from './figure-cases.ts';
import { isPlainSvg } from './plain-svg.ts';

describe.each(Object.entries(figureCases))('%s', (name, draw) => {
  test('is drawn as it was when it was looked at', async () => {
    await expect(draw().replaceAll('><', '>\n<') + '\n').toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test('is plain, named and described, without styles of its own', () => {
    const svg = draw();
    expect(isPlainSvg(svg)).toBe(true);
    expect(svg).toMatch(/^<svg [^>]*class="chart[^>]* role="img" aria-labelledby="\S+-t \S+-d"><title /);
    expect(svg).not.toMatch(/ style=|<style|NaN|Infinity|undefined/);
  });

  test('its fills are drawn lines, which print as lines, and every id is in it once', () => {
    const svg = draw();
    const ids = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(svg).not.toMatch(/<pattern|<image|url\(/);
  });
});
