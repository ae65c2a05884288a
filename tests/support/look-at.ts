import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { PageToLookAt } from './pages-to-look-at.ts';
import { visit } from './visit.ts';

const WIDE = { width: 1366, height: 768 };
/** The narrowest screen that WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

/**
 * Looks at one page in both languages and both colour schemes: Vietnamese in light, English in dark, for colours do not
 * depend on words. Axe, wide and narrow, and no scrolling sideways at 320 px.
 */
export async function lookAt(page: Page, { path, status }: PageToLookAt): Promise<void> {
  await lookAtOne(page, path, { status, language: 'vi', colorScheme: 'light' });
  await lookAtOne(page, `/en${path === '/' ? '' : path}`, { status, language: 'en', colorScheme: 'dark' });
}

interface How {
  readonly status: number | undefined;
  readonly language: 'vi' | 'en';
  readonly colorScheme: 'light' | 'dark';
}

async function lookAtOne(page: Page, address: string, { status, language, colorScheme }: How): Promise<void> {
  await page.setViewportSize(WIDE);
  // Before the page is there: colours on their way to others would be measured wrongly.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await visit(page, address, status);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expectAccessible(page, ['target-size', 'scrollable-region-focusable', 'color-contrast']);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${address} at 320 px`).toBeLessThanOrEqual(NARROW.width);
}
