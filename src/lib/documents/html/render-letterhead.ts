import { letterheadLines } from '../model/administrative-form.ts';
import type { LetterheadBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { drawnRule } from './drawn-rule.ts';

/** Two columns, two rows: number and date always share a line (Decree 30/2020/NĐ-CP, Annex I). */
export function renderLetterhead(block: LetterheadBlock, context: HtmlContext): string {
  const lines = letterheadLines(block, context.document.language);
  const lined = (parts: readonly string[]): string => parts.map(escapeHtml).join('<br>');
  const superior = lines.superior.length > 0 ? `<p>${lined(lines.superior)}</p>` : '';
  const left = `${superior}<p><b>${lined(lines.agency)}</b></p>${drawnRule('l1')}`;
  const right = `<p><b>${escapeHtml(lines.nation)}</b></p><p class="tn"><b>${escapeHtml(lines.motto)}</b></p>${drawnRule('l2')}`;
  const number = lines.number === undefined ? '' : `<p class="so">${escapeHtml(lines.number)}</p>`;
  const about = lines.about === undefined ? '' : `<p class="vv">${escapeHtml(lines.about)}</p>`;
  const date = `<p class="ng"><i>${escapeHtml(lines.placeAndDate)}</i></p>`;
  return (
    '<table class="qh" role="presentation"><tbody>' +
    `<tr><td>${left}</td><td>${right}</td></tr><tr><td>${number}${about}</td><td>${date}</td></tr>` +
    '</tbody></table>'
  );
}
