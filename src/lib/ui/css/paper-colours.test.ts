import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standaloneSvg } from '#lib/documents/figures/standalone-svg.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Custom properties that a rule sets; the rule begins at `selector`, after `from`. */
function valuesIn(css: string, selector: string, from = 0): ReadonlyMap<string, string> {
  const start = css.indexOf(selector, from);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map(Array.from(body.matchAll(/(--[\w-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]));
}

const tokens = read('tokens.css');
const paper = valuesIn(tokens, ':root {', tokens.indexOf('@media print'));
const sheet = valuesIn(read('document.css'), '.a4 {');

/** Links of a document are ink: nobody clicks on paper. */
const OWN = new Set(['--accent-ink']);

describe('the colours of paper', () => {
  it('are the same on a printed page and on a sheet that lies on the screen', () => {
    expect(sheet.size).toBeGreaterThan(25);
    for (const [name, value] of sheet) if (!OWN.has(name)) expect(paper.get(name), name).toBe(value);
  });

  it('are the same in a drawing that leaves the page', () => {
    const style = standaloneSvg('<svg viewBox="0 0 1 1"></svg>');
    const pairs = {
      f1: '--c1',
      f2: '--c2',
      f3: '--c3',
      f4: '--c4',
      hf1: '--h1',
      hf2: '--h2',
      hf3: '--h3',
      hf4: '--h4',
      hf5: '--h5',
      t2: '--ink-2',
      t3: '--ink-3'
    };
    for (const [name, token] of Object.entries(pairs)) {
      expect(new RegExp(`\\.${name}\\{fill:([^;}]+)`).exec(style)?.[1], name).toBe(paper.get(token));
    }
  });
});
