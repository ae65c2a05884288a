import { escapeHtml } from '#lib/documents/html/escape.ts';
import type { PrintedCheckpoint } from '#lib/documents/html/context.ts';
import { renderHtml } from '#lib/documents/html/render-html.ts';
import type { ReportDocument } from '#lib/documents/model/document.ts';
import { ownStyles } from './own-styles.ts';

/** Sheets lie in the middle of the screen; on paper each is the page. */
const DESK = '@media screen { main > .a4 { margin: var(--s-6) auto; } }';

/** A document as one HTML file that needs nothing else: no script, styles and fonts inside. */
export const reportPage = async (
  document: ReportDocument,
  checkpoint: PrintedCheckpoint | null = null
): Promise<string> =>
  [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${await ownStyles()}\n${DESK}</style>`,
    '</head>',
    '<body>',
    '<main>',
    renderHtml(document, checkpoint === null ? {} : { checkpoint }),
    '</main>',
    '</body>',
    '</html>'
  ].join('\n');
