import { isPlainSvg } from '../figures/plain-svg.ts';
import type { FigureBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { attributes, escapeHtml } from './escape.ts';
import { renderTable } from './render-table.ts';

/** A drawing that is not plain is left out: its words and its figures stand. */
export function renderFigure(block: FigureBlock, context: HtmlContext): string {
  const drawing = isPlainSvg(block.svg) ? block.svg : `<p class="pl">${escapeHtml(block.alt)}</p>`;
  const place = block.data.kind === 'reference' ? context.numbering.referenceTo(block.data.to) : undefined;
  const at = place === undefined ? '' : ` (${context.words.figuresAt} ${place})`;
  const caption = escapeHtml(`${context.numbering.labelOf(block)} ${block.caption}${at}`);
  const table = block.data.kind === 'table' ? renderTable(block.data.table, context) : '';
  const id = context.idOf(block.anchor);
  return `<figure${attributes({ id })}>${drawing}<figcaption>${caption}</figcaption></figure>${table}`;
}
