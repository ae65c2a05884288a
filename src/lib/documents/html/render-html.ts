import { footLine } from '../model/administrative-form.ts';
import type { Block } from '../model/blocks.ts';
import type { ReportDocument } from '../model/document.ts';
import { htmlContext, type HtmlContext, type HtmlOptions } from './context.ts';
import { attributes, escapeHtml } from './escape.ts';
import { renderBlock } from './render-block.ts';

/**
 * A document as HTML: one `<article class="a4">` a sheet, parted where the document breaks its pages. A total function
 * of the blocks: everything is escaped, no inline style and no script can come out, ids are the blocks' anchors.
 */
export function renderHtml(document: ReportDocument, options: HtmlOptions = {}): string {
  const context = htmlContext(document, options);
  return sheetsOf(document.blocks)
    .map((blocks, index) => renderSheet(blocks, index, context))
    .join('\n');
}

function renderSheet(blocks: readonly Block[], index: number, context: HtmlContext): string {
  const { document, words } = context;
  const given = attributes({
    class: document.orientation === 'landscape' ? 'a4 landscape' : 'a4',
    lang: document.language,
    'aria-label': index === 0 ? document.title : `${document.title}, ${words.part} ${index + 1}`
  });
  const illustration = document.illustration ? `<p class="demo">${escapeHtml(words.illustration)}</p>` : '';
  const body = blocks.map((block) => renderBlock(block, context)).join('\n');
  const foot = `<footer class="ft"><span>${escapeHtml(footLine(document))}</span></footer>`;
  return `<article${given}>\n${illustration}${body}\n${foot}\n</article>`;
}

/** Blocks by sheet: a page break parts two sheets, an annex begins one. A document has at least one sheet. */
function sheetsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    const starts = block.kind === 'page-break' || block.kind === 'annex';
    if (starts && sheets.at(-1)?.length !== 0) sheets.push([]);
    if (block.kind !== 'page-break') sheets.at(-1)?.push(block);
  }
  return sheets.length > 1 && sheets.at(-1)?.length === 0 ? sheets.slice(0, -1) : sheets;
}
