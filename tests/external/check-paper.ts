import { squeeze, type Paper } from './paper.ts';
import type { PrintedPage, ShownTable } from './printed-page.ts';

/** What is wrong with a page as it was printed; nothing when a reader of the paper has all that the screen has. */
export function faultsOfPaper(
  printed: Pick<PrintedPage, 'headings' | 'tables'>,
  paper: Paper,
  { landscape }: { readonly landscape: boolean }
): readonly string[] {
  const [width, height] = landscape ? [297, 210] : [210, 297];
  const isA4 = Math.abs(paper.width - width) < 1 && Math.abs(paper.height - height) < 1;
  return [
    ...(isA4 ? [] : [`paper is ${paper.width.toFixed(0)} x ${paper.height.toFixed(0)} mm, not ${width} x ${height}`]),
    ...(paper.tagged ? [] : ['the PDF has no tags, so a screen reader cannot follow it']),
    ...paper.pages.flatMap(({ ink }, index) => (ink < 0.002 ? [`page ${index + 1} is empty`] : [])),
    ...faultsOfHeadings(printed.headings, paper),
    ...printed.tables.flatMap((table) => faultsOfTable(table, paper))
  ];
}

/** Every heading is on paper, in the order of the screen. */
function faultsOfHeadings(headings: readonly string[], paper: Paper): readonly string[] {
  if (headings.length === 0) return ['the page has no headings'];
  const text = paper.pages.map((page) => page.text).join(' ');
  const faults: string[] = [];
  let from = 0;
  for (const heading of headings.map(squeeze)) {
    const at = text.indexOf(heading, from);
    if (at >= 0) from = at + heading.length;
    else faults.push(`heading not found in its place: “${heading}”`);
  }
  return faults;
}

/** Every row is on paper, and every page with rows of a table has its header row too. */
function faultsOfTable({ caption, header, rows }: ShownTable, paper: Paper): readonly string[] {
  const faults: string[] = [];
  for (const row of rows.map(squeeze).filter((text) => text !== '')) {
    const pages = paper.pages.filter(({ text }) => text.includes(row));
    if (pages.length === 0) faults.push(`table “${caption}”: row not found: “${row}”`);
    else if (!pages.some(({ text }) => text.includes(squeeze(header)))) {
      faults.push(`table “${caption}”: no header row above “${row}”`);
    }
  }
  return faults;
}
