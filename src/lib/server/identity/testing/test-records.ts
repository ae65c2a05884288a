import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openRecordStore, recordFolder } from '../../records/open-record-store.ts';
import type { RecordStore } from '../../records/port.ts';

export interface TestRecords extends RecordStore {
  /** All that stands in the files, as text, to look for what must not be there. */
  readonly written: () => Promise<string>;
}

/** A record store on a folder of its own, which goes with the test. */
export async function testRecords(): Promise<TestRecords> {
  const dir = await mkdtemp(join(tmpdir(), 'chon-chuan-records-'));
  const records = await openRecordStore({ dir });
  onTestFinished(async () => {
    await records.close();
    await rm(dir, { recursive: true, force: true });
  });
  const written = async (): Promise<string> => {
    const names = await readdir(recordFolder(dir));
    const texts = await Promise.all(names.map((name) => readFile(join(recordFolder(dir), name), 'utf8')));
    return texts.join('\n');
  };
  return {
    get: (kind, id) => records.get(kind, id),
    list: (kind) => records.list(kind),
    update: (kind, id, change, options) => records.update(kind, id, change, options),
    close: () => records.close(),
    written
  };
}
