import { expect, test as base, type BrowserContext } from '@playwright/test';

/** Faults on the pages of a browser context from now on: scripts that fail, and whatever the content policy blocks. */
export function faultsIn(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  context.on('weberror', (fault) => {
    faults.push(`script: ${fault.error().message}`);
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  return faults;
}

/**
 * Playwright's `test`, in which every page is watched: a script that fails and whatever the content-security policy
 * blocks make the test fail, even if nothing else notices.
 */
export const test = base.extend<{ readonly watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const faults = faultsIn(context);
      await use(undefined);
      expect(faults, 'faults on the pages').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect } from '@playwright/test';
