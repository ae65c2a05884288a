import { describe, expect, it } from 'vitest';
import { worthReading } from './worth-reading.ts';

describe('what a build says', () => {
  it('is not shown when it says it every time', () => {
    const usual = [
      '\u001b[32m✔\u001b[39m [paraglide-js] Compilation complete (message-modules)',
      '',
      'Run \u001b[1mnpm run preview\u001b[22m to preview your production build locally.',
      '> Using @sveltejs/adapter-node',
      'Generated an empty chunk: "chunks/env.js".',
      '  ✔ done'
    ];
    expect(worthReading(usual.join('\n'))).toEqual([]);
  });

  it('is shown when somebody can mend it', () => {
    const warnings = ['Circular chunk: a -> b', '(!) "x" is never used'];
    expect(worthReading(warnings.join('\n'))).toEqual(warnings);
  });
});
