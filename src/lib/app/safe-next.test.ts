import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('where signing in leads', () => {
  it.each([
    '//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'evil',
    null
  ])('never leaves the registry: %s', (next) => {
    expect(safeNext(next, '/')).toBe('/');
  });

  it('keeps a page of ours with what was asked of it', () => {
    expect(safeNext('/evaluations/dg-2026-01?why=a', '/')).toBe('/evaluations/dg-2026-01?why=a');
  });
});
