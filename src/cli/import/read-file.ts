import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileReading, ImportFormat } from './import-format.ts';

/** More than any format takes (they say themselves how much): what is larger is not read to its end. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads one file in its format; one that cannot be read is a finding like others, and the next file is gone on with. */
export async function readOne(format: ImportFormat, file: string, now: Date): Promise<FileReading> {
  let bytes: Uint8Array;
  try {
    bytes = await readStart(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = { vi: `Không đọc được tệp: ${why}`, en: `The file cannot be read: ${why}` };
    return { problems: [{ severity: 'error', line: 1, column: 1, path: '', code: 'unreadable', message }] };
  }
  return format(bytes, { file, now });
}

/** A device or a pipe may have no end, and opening a pipe may wait for ever. */
async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw new Error('not a regular file');
    const chunks: Uint8Array[] = [];
    for await (const chunk of handle.createReadStream({ end: MOST_BYTES, autoClose: false })) {
      chunks.push(chunk as Uint8Array);
    }
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}
