import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { digestOfSources } from './sources.ts';

describe('the sources of a build', () => {
  let root: string;
  let before: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chon-chuan-sources-'));
    for (const name of ['package.json', 'vite.config.ts', 'svelte.config.js'])
      cpSync(join(ROOT, name), join(root, name));
    before = digestOfSources(root);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const write = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'x');
  };

  it.each([
    'src/routes/+page.svelte',
    'src/lib/server/settings.ts',
    'static/favicon.svg',
    'messages/common/vi.json',
    'criteria/general.yaml',
    'package-lock.json',
    'vite.config.ts'
  ])('count %s', (path) => {
    write(path);
    expect(digestOfSources(root)).not.toBe(before);
  });

  it.each([
    'src/lib/paraglide/messages.js',
    'src/lib/server/settings.test.ts',
    'src/lib/server/identity/testing/test-clock.ts',
    'src/cli/main.ts',
    'project.inlang/cache/x',
    'README.md',
    'tests/run.ts'
  ])('do not count %s', (path) => {
    write(path);
    expect(digestOfSources(root)).toBe(before);
  });

  it('are read in far less time than a start may take', () => {
    const start = performance.now();
    digestOfSources(ROOT);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
