import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { PageToLookAt } from './pages-to-look-at.ts';
import { visit } from './visit.ts';

const WIDE = { width: 1366, height: 768 };
/** The narrowest screen that WCAG 1.4.10 asks for. */
const NARROW = { width: 320, height: 640 };

/** Looks at one page in one language: axe in light and dark, wide and narrow, and no scrolling sideways at 320 px. */
export async function lookAt(page: Page, { path, status }: PageToLookAt, language: 'vi' | 'en'): Promise<void> {
  const address = language === 'vi' ? path : `/en${path === '/' ? '' : path}`;
  await page.setViewportSize(WIDE);
  // Colours that are still on their way to others would be measured wrongly.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, address, status);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours are all that changes with the scheme.
  await expectAccessible(page, ['color-contrast', 'link-in-text-block']);
  await page.setViewportSize(NARROW);
  await expectAccessible(page, ['target-size', 'scrollable-region-focusable', 'color-contrast']);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${address} at 320 px`).toBeLessThanOrEqual(NARROW.width);
}
