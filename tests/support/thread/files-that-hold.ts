import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes that a text may have in a file: UTF-8, UTF-16 in both orders, hex, and base64 at each of its three places. */
function formsOf(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const base64 = [utf8, little, big].flatMap((bytes) =>
    [0, 1, 2].map((before) => {
      const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // The first and last letters also depend on what stands beside the text.
      return encoded.slice(before === 0 ? 0 : 4, -4);
    })
  );
  const urlSafe = base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const texts = [...base64, ...urlSafe, utf8.toString('hex'), utf8.toString('hex').toUpperCase()];
  return [utf8, little, big, ...texts.map((one) => Buffer.from(one, 'latin1'))];
}

export interface Searched {
  readonly files: number;
  readonly holding: readonly string[];
}

/** Looks through the raw bytes of all files of a folder, at any depth, for a text in any of its forms. */
export async function filesThatHold(folder: string, text: string): Promise<Searched> {
  const forms = formsOf(text);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const holding: string[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) holding.push(path);
  }
  return { files: paths.length, holding };
}
