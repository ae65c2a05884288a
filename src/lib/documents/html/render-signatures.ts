import { dashLines } from '../model/administrative-form.ts';
import type { Signature, SignaturesBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';

/** One signer: recipients on the left, the signer on the right. Several: side by side, the recipients under them. */
export function renderSignatures(block: SignaturesBlock, context: HtmlContext): string {
  const recipients = renderRecipients(block.recipients, context);
  const signers = block.columns.map((signature) => `<td>${renderSigner(signature)}</td>`).join('');
  if (block.columns.length <= 1) return kyTable('ky', `<tr><td>${recipients}</td>${signers}</tr>`);
  const under = recipients === '' ? '' : kyTable('ky', `<tr><td>${recipients}</td><td></td></tr>`);
  return kyTable('ky many', `<tr>${signers}</tr>`) + under;
}

const kyTable = (name: string, rows: string): string =>
  `<table class="${name}" role="presentation"><tbody>${rows}</tbody></table>`;

function renderRecipients(names: readonly string[], context: HtmlContext): string {
  if (names.length === 0) return '';
  const items = dashLines(names).map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<p class="nn"><b><i>${escapeHtml(context.words.recipients)}:</i></b></p><ul>${items.join('')}</ul>`;
}

function renderSigner(signature: Signature): string {
  const line = (text: string | undefined): string => (text === undefined ? '' : `<p><b>${escapeHtml(text)}</b></p>`);
  const note = signature.note === undefined ? '' : `<i>${escapeHtml(signature.note)}</i>`;
  return `${line(signature.authority)}${line(signature.title)}<p class="sig">${note}</p>${line(signature.name)}`;
}
