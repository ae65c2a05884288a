import { readFile } from 'node:fs/promises';
import type { FileReading, ImportFormat } from './import-format.ts';

/** Reads one file in its format; one that cannot be read is a finding like others, and the next file is gone on with. */
export async function readOne(format: ImportFormat, file: string, now: Date): Promise<FileReading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = { vi: `Không đọc được tệp: ${why}`, en: `The file cannot be read: ${why}` };
    return { problems: [{ severity: 'error', line: 1, column: 1, path: '', code: 'unreadable', message }] };
  }
  return format(bytes, { file, now });
}
