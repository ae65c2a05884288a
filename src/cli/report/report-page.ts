import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '#lib/documents/html/escape.ts';
import { renderHtml } from '#lib/documents/html/render-html.ts';
import type { ReportDocument } from '#lib/documents/model/document.ts';
import { ROOT } from '../root.ts';

/** The sheet's styles, in the order of the app's own; fonts come from the reader's machine (Times New Roman). */
const STYLES = [
  'tokens',
  'document',
  'document-parts',
  'document-tables',
  'charts',
  'document-narrow',
  'print',
  'document-print'
];

/** A document as one HTML file that needs nothing else: no script, styles inside. */
export async function reportPage(document: ReportDocument): Promise<string> {
  const styles = await Promise.all(STYLES.map((name) => readFile(join(ROOT, 'src/lib/ui/css', `${name}.css`), 'utf8')));
  return [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${styles.join('\n')}</style>`,
    '</head>',
    '<body>',
    '<main>',
    renderHtml(document),
    '</main>',
    '</body>',
    '</html>'
  ].join('\n');
}
