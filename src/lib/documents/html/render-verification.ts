import { shortDigest } from '../model/administrative-form.ts';
import type { VerificationBlock } from '../model/blocks.ts';
import type { HtmlContext } from './context.ts';
import { formatInstant } from '#lib/text/instants.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import { attributes, escapeHtml } from './escape.ts';
import { renderRuns } from './render-runs.ts';
import { link } from '../model/runs.ts';

/** QR code, where it leads, the digest to compare by eye, and the ledger's root where one was signed. */
export function renderVerification(block: VerificationBlock, context: HtmlContext): string {
  const { words } = context;
  const code = block.qr === undefined ? '' : qrSvg(block.qr, words.qr);
  const scan = block.qr === undefined ? '' : `${escapeHtml(words.scan)} `;
  const address = block.address === undefined ? '' : `<br>${renderRuns([link(block.address, block.address)], context)}`;
  const digest = `${escapeHtml(words.check)} <span class="num">${escapeHtml(shortDigest(block.digest))}</span>`;
  return `<div class="vf">${code}<p>${scan}${digest}${checkpointLine(context)}${address}</p></div>`;
}

function checkpointLine({ checkpoint, words, document }: HtmlContext): string {
  if (checkpoint === undefined) return '';
  const { shortRoot, size, time } = checkpoint;
  const said = words.checkpoint(formatInstant(time, document.language), formatNumber(size, document.language));
  return `<br>${escapeHtml(said)} <span class="num">${escapeHtml(shortRoot)}</span>`;
}

function qrSvg(rows: readonly string[], label: string): string {
  const size = Math.max(rows.length, ...rows.map((row) => row.length));
  const path = rows
    .flatMap((row, y) =>
      Array.from(row.matchAll(/1+/g), (dark) => `M${dark.index} ${y}h${dark[0].length}v1h-${dark[0].length}z`)
    )
    .join('');
  const given = { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' };
  return `<svg${attributes(given)}><path d="${path}"/></svg>`;
}
