import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

const FONT_FACE = /@font-face \{[^}]*\}\n?/g;

/**
 * The look that the pages have, in the same order (what `app.css` gathers), as one text without an address in it: the
 * fonts of documents stand inside, the others are left to the reader's machine.
 */
export async function ownStyles(): Promise<string> {
  const src = join(ROOT, 'src');
  const gathered = await readFile(join(src, 'app.css'), 'utf8');
  const paths = [...gathered.matchAll(/@import '([^']+)'/g)].flatMap(([, path]) => path ?? []);
  const styles = (await Promise.all(paths.map((path) => readFile(join(src, path), 'utf8')))).join('\n');
  const faces = [...styles.matchAll(FONT_FACE)].map(([face]) => face).filter((face) => face.includes("'Tinos'"));
  const embedded = await Promise.all(faces.map(withFontInside));
  return embedded.join('') + styles.replaceAll(FONT_FACE, '');
}

async function withFontInside(face: string): Promise<string> {
  const [address, path] = /url\('(\/fonts\/[^']+)'\)/.exec(face) ?? [];
  if (address === undefined || path === undefined) throw new Error(`A font without a file: ${face}`);
  const font = await readFile(join(ROOT, 'static', path), 'base64');
  return face.replace(address, `url('data:font/woff2;base64,${font}')`);
}
