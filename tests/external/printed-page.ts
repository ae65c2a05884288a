import type { Page } from 'playwright';

/** A table as the browser has it, to be found again on paper. */
export interface ShownTable {
  readonly caption: string;
  /** First text in the header row. */
  readonly header: string;
  /** First text in the first cell of each body row. */
  readonly rows: readonly string[];
}

export interface PrintedPage {
  /** Text of all headings that are printed, in order. */
  readonly headings: readonly string[];
  readonly tables: readonly ShownTable[];
  readonly pdf: Buffer;
}

/** Prints a page to PDF as a reader would (its own paper size), and says what must be found in it. */
export async function printPage(page: Page): Promise<PrintedPage> {
  await page.emulateMedia({ media: 'print' });
  // In the browser: what is hidden in print is not expected on paper.
  const shown = await page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    // As rendered: lines kept apart, capitals as they are set.
    const text = (element: HTMLElement | null | undefined) => (element?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
    // What a cell says first; marks that follow may be read elsewhere on the page.
    const firstText = (cell: HTMLElement | undefined) => {
      const walker = document.createTreeWalker(cell ?? document.createElement('td'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const words = (walker.currentNode.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        if (words !== '') return words;
      }
      return '';
    };
    const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3')].filter(visible).map(text);
    const tables = [...document.querySelectorAll('table')]
      .filter((table) => visible(table) && table.tHead !== null)
      .map((table) => ({
        caption: text(table.caption),
        header: firstText(table.tHead?.rows[0]?.cells[0]),
        rows: [...table.tBodies].flatMap(({ rows }) => [...rows].map((row) => firstText(row.cells[0])))
      }));
    return { headings, tables };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true, outline: true });
  await page.emulateMedia({ media: null });
  return { ...shown, pdf };
}
