import type { Page } from '@playwright/test';
import { signedIn } from '../support/as.ts';
import { pdfPages, type PdfPage } from '../support/pdf.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

/** Millimetres. */
const A4 = { short: 210, long: 297 };

async function printed(page: Page, path: string): Promise<readonly PdfPage[]> {
  await visit(page, path);
  return pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '');

/** Rows of the tables of a page as they stand on the screen: the texts of each row's cells. */
const tablesOn = (page: Page) =>
  page.locator('main table').evaluateAll((tables) =>
    tables.map((table) => {
      const cells = (row: Element) => [...row.children].map((cell) => (cell as HTMLElement).textContent);
      const body = [...table.querySelectorAll('tbody > tr, tfoot > tr')];
      return {
        head: [...table.querySelectorAll('thead > tr')].map(cells),
        rows: body.map(cells)
      };
    })
  );

test('the report prints on A4 with its number from the second page on', async ({ page, context }) => {
  await signedIn(context, 'quoc');
  const pages = await printed(page, '/reports/bc-2026-01');
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, { width, height, pieces }] of pages.entries()) {
    const landscape = width > height;
    expect(Math.min(width, height)).toBeCloseTo(A4.short, 0);
    expect(Math.max(width, height)).toBeCloseTo(A4.long, 0);
    // Decree 30/2020: the page's number stands in the middle of the top margin, and not on the first page.
    const inTopMargin = pieces.filter(({ y }) => y < (landscape ? 30 : 20)).map(({ text }) => text.trim());
    expect(inTopMargin, `page ${index + 1}`).toEqual(index === 0 ? [] : [String(index + 1)]);
    if (index > 0) {
      const number = pieces.find(({ y }) => y < (landscape ? 30 : 20));
      const middle = landscape ? A4.long / 2 : 30 + (A4.short - 50) / 2;
      expect(Math.abs((number?.x ?? 0) - middle)).toBeLessThan(5);
    }
  }
});

test('nothing of the report reaches into the margins at its sides', async ({ page, context }) => {
  await signedIn(context, 'quoc');
  for (const [index, { width, height, pieces }] of (await printed(page, '/reports/bc-2026-01')).entries()) {
    const left = width > height ? 20 : 30;
    const outside = pieces.filter((piece) => piece.x < left - 0.5 || piece.x + piece.width > width - 20 + 0.5);
    expect(outside, `page ${index + 1}`).toEqual([]);
  }
  // A browser shrinks what is too wide, the whole document with it: letters are as large as Decree 30/2020 wants them.
  const main = page.getByRole('main');
  const text = main.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const pixels = await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const [first] = await printed(page, '/reports/bc-2026-01');
  const sizes = (first?.pieces ?? []).map(({ size }) => size);
  expect(sizes.some((size) => Math.abs(size - pixels * 0.75) < 0.1)).toBe(true);
  expect(Math.max(...sizes)).toBeGreaterThan(13);
  // On the screen, too, tables stay on their sheet.
  const sheets = await main
    .locator('.a4')
    .evaluateAll((all) =>
      all.map(
        (sheet) =>
          Math.max(...[...sheet.querySelectorAll('table')].map((table) => table.getBoundingClientRect().right)) -
          sheet.getBoundingClientRect().right
      )
    );
  for (const over of sheets) expect(over).toBeLessThanOrEqual(0);
});

test('tables of the report repeat their head and cut no row', async ({ page, context }) => {
  await signedIn(context, 'quoc');
  const pages = await printed(page, '/reports/bc-2026-01');
  const texts = pages.map(({ text }) => squeezed(text));
  const tables = (await tablesOn(page)).filter(({ rows }) => rows.length > 0);
  expect(tables.length).toBeGreaterThan(1);

  const full = texts.join('\n');
  const cut: string[] = [];
  const continued: string[] = [];
  for (const { head, rows } of tables) {
    const pagesOf = (row: readonly string[]): readonly number[] => {
      const words = squeezed(row.join(''));
      return texts.flatMap((text, index) => (words !== '' && text.includes(words) ? [index] : []));
    };
    // A row that is nowhere in one piece was cut in two: the pages together still hold all of it.
    for (const row of rows) if (squeezed(row.join('')) !== '' && pagesOf(row).length === 0) cut.push(row.join(' | '));
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined || head.length === 0) continue;
    const start = Math.min(...pagesOf(first));
    const end = Math.max(...pagesOf(last));
    const words = squeezed(head.flat().join(''));
    for (let index = start + 1; index <= end; index += 1) {
      continued.push(words);
      expect(texts[index], `head of a table, continued on page ${index + 1}`).toContain(words);
    }
  }
  expect(cut, 'rows that are cut').toEqual([]);
  expect(continued.length, 'tables that go on over a page').toBeGreaterThan(0);
  expect(full).toContain(squeezed('Tiêu chí'));
});

test('no group of rows and no note of the report is parted by the end of a page', async ({ page, context }) => {
  await signedIn(context, 'quoc');
  const texts = (await printed(page, '/reports/bc-2026-01')).map(({ text }) => squeezed(text));
  const wholes = await page.locator('main .a4 :is(.bt tbody, .note)').evaluateAll((all) =>
    all.map((whole) => {
      const rows = [...whole.querySelectorAll('tr')];
      return rows.length === 0 ? [whole.textContent] : rows.map((row) => row.textContent);
    })
  );
  expect(wholes.length).toBeGreaterThan(20);
  const parted = wholes
    .map((rows) => rows.map(squeezed))
    .filter((rows) => !texts.some((text) => rows.every((row) => text.includes(row))));
  expect(parted).toEqual([]);
});

test('the desk around the report is not printed', async ({ page, context }) => {
  await signedIn(context, 'quoc');
  const pages = await printed(page, '/reports/bc-2026-01');
  const text = squeezed(pages.map((one) => one.text).join(''));
  expect(text).not.toContain(squeezed('Kiểm tra trước khi ký'));
  expect(text).not.toContain(squeezed('Đến nội dung chính'));
  expect(text).toContain(squeezed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
});

test('the comparison prints on A4 landscape', async ({ page }) => {
  const pages = await printed(page, '/compare?p=jitsi-meet&p=bigbluebutton&p=nextcloud-talk&p=element-call');
  const heads = ['Jitsi Meet', 'BigBlueButton', 'Nextcloud Talk', 'Element Call'];
  for (const [index, { width, height, text }] of pages.entries()) {
    expect(width).toBeCloseTo(A4.long, 0);
    expect(height).toBeCloseTo(A4.short, 0);
    for (const head of heads) expect(squeezed(text), `page ${index + 1}`).toContain(squeezed(head));
  }
});
