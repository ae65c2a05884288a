import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeHtml } from '#lib/documents/html/escape.ts';
import { renderHtml } from '#lib/documents/html/render-html.ts';
import type { ReportDocument } from '#lib/documents/model/document.ts';
import { ROOT } from '../root.ts';

/** Shipped fonts would be addresses outside the file: Times New Roman comes from the reader's machine. */
const LEFT_OUT = './lib/ui/css/fonts.css';

/** A document as one HTML file that needs nothing else: no script, styles inside. */
export async function reportPage(document: ReportDocument): Promise<string> {
  const styles = await ownStyles();
  return [
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${styles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    renderHtml(document),
    '</main>',
    '</body>',
    '</html>'
  ].join('\n');
}

/** The look that the pages have, in the same order: what `app.css` gathers. */
async function ownStyles(): Promise<string> {
  const src = join(ROOT, 'src');
  const gathered = await readFile(join(src, 'app.css'), 'utf8');
  const paths = [...gathered.matchAll(/@import '([^']+)'/g)].flatMap(([, path]) => path ?? []);
  const texts = await Promise.all(
    paths.filter((path) => path !== LEFT_OUT).map((path) => readFile(join(src, path), 'utf8'))
  );
  return texts.join('\n');
}
