import { expect, test } from 'vitest';
import { figureCases } from './figure-cases.ts';
import { standaloneSvg } from './standalone-svg.ts';

/** Classes that only say what a drawing is, or that keep the size and colour of all words. */
const NEUTRAL = new Set(['chart', 'rp', 'nar', 'strip']);

test.each(Object.entries(figureCases))('%s leaves the page with every class that it uses styled', (_name, draw) => {
  const svg = standaloneSvg(draw());
  expect(svg).toMatch(/^<svg [^>]* width="\d+" height="\d+" font-family="Tinos, [^"]*"><style>/);
  const style = /<style>(.*?)<\/style>/.exec(svg)?.[1] ?? '';
  for (const [, classes = ''] of svg.matchAll(/ class="([^"]*)"/g)) {
    for (const name of classes.split(' ')) {
      if (!NEUTRAL.has(name)) expect(style).toMatch(new RegExp(`\\.${name}[,{]`));
    }
  }
});
