import { expect, test, type Page, type Response } from '@playwright/test';

/** False in the project that runs with scripts switched off. */
const hasScripts = (): boolean => test.info().project.use.javaScriptEnabled !== false;

/** Where there are scripts, waits until the page answers to clicks: before, a click may be lost. */
export async function hydrated(page: Page): Promise<void> {
  if (hasScripts()) await expect(page.locator('html[data-hydrated]')).toBeAttached();
}

/**
 * Opens a page and waits until it answers to clicks.
 * @param status expected HTTP status of the page itself
 */
export async function visit(page: Page, path: string, status = 200): Promise<Response> {
  const response = await page.goto(path);
  if (response === null) throw new Error(`${path}: no response`);
  expect(response.status(), path).toBe(status);
  await hydrated(page);
  return response;
}
