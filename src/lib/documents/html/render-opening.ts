import { addresseeLines, basisLines } from '../model/administrative-form.ts';
import type { AddresseeBlock, AnnexBlock, BasisBlock, TitleBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { drawnRule } from './drawn-rule.ts';
import { escapeHtml } from './escape.ts';
import { headingTag } from './heading-tag.ts';
import { renderRuns } from './render-runs.ts';

/** The type name and what the document is about, with the drawn rule under them. */
export function renderTitle(block: TitleBlock, context: HtmlContext): string {
  const lines = (block.about ?? '').split('\n').filter((line) => line !== '');
  const about = lines.length > 0 ? `<p class="ty"><b>${lines.map(escapeHtml).join('<br>')}</b></p>` : '';
  return headingTag(0, {}, escapeHtml(block.name), context) + about + drawnRule('l3');
}

export function renderAddressee(block: AddresseeBlock, context: HtmlContext): string {
  const lines = addresseeLines(block, context.document.language);
  return lines.map((line) => `<p class="kg">${escapeHtml(line)}</p>`).join('');
}

/** What it rests on: a line each in italics, `;` between and `.` at the end. */
export function renderBasis(block: BasisBlock, context: HtmlContext): string {
  return basisLines(block)
    .map((runs) => `<p class="cc"><i>${renderRuns(runs, context)}</i></p>`)
    .join('');
}

export function renderAnnex(block: AnnexBlock, context: HtmlContext): string {
  const name = escapeHtml(context.numbering.labelOf(block));
  const title = escapeHtml(block.title.toLocaleUpperCase('vi'));
  const note = block.note === undefined ? '' : `<p class="ty"><i>${escapeHtml(block.note)}</i></p>`;
  const given = { class: 'ax', id: context.idOf(block.anchor) };
  return headingTag(1, given, `${name}<br>${title}`, context) + note;
}
