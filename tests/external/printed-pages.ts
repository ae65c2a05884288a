import type { Page } from 'playwright';

/** A page that offices print, and how one gets there. */
export interface PrintedPageCase {
  readonly title: string;
  /** Account of the demonstration. */
  readonly login: string;
  readonly open: (page: Page) => Promise<void>;
  readonly landscape: boolean;
}

/** Opens a list and follows its first entry. */
const firstOf = (list: string) => async (page: Page) => {
  await page.goto(list);
  await page.locator(`main a[href^="${list}/"]`).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`${list}/`));
};

/** Compares the first entries of the catalogue. */
const compareFirst = (count: number) => async (page: Page) => {
  await page.goto('/products');
  const links = await page
    .locator('main a[href^="/products/"]')
    .evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace('/products/', ''))
    );
  const slugs = [...new Set(links)].slice(0, count);
  await page.goto(`/compare?${new URLSearchParams(slugs.map((slug) => ['p', slug])).toString()}`);
};

export const PRINTED_PAGES: readonly PrintedPageCase[] = [
  { title: 'the evaluation report on paper', login: 'loan', open: firstOf('/reports'), landscape: false },
  { title: 'a criteria set on paper', login: 'loan', open: firstOf('/criteria-sets'), landscape: false },
  { title: 'a comparison of four products on paper', login: 'loan', open: compareFirst(4), landscape: true }
];
