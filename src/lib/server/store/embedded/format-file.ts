import { randomUUID } from 'node:crypto';
import { Low } from 'lowdb';
import { StoreFault } from '../port.ts';
import { DurableJsonFile } from '../files/durable-json-file.ts';
import { errorCode } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { FORMAT_VERSION } from './layout.ts';
import type { Layout } from './layout.ts';

/** A stretch of one ledger's life. A restore begins a new one, so that what it cut off stays visible. */
export interface Epoch {
  readonly number: number;
  readonly startedAt: string;
  /** Entries that the ledger had when the epoch began. */
  readonly size: number;
  /** Root over those entries, hex. */
  readonly root: string;
}

export interface FormatData {
  readonly format: 'chon-chuan-registry';
  readonly version: number;
  /** Names the ledger through all its epochs. */
  readonly ledger: string;
  readonly createdAt: string;
  readonly epochs: readonly Epoch[];
}

export const newFormat = (now: Date, root: string): FormatData => ({
  format: 'chon-chuan-registry',
  version: FORMAT_VERSION,
  ledger: randomUUID(),
  createdAt: now.toISOString(),
  epochs: [{ number: 1, startedAt: now.toISOString(), size: 0, root }]
});

/** @throws {StoreFault} `newer`, `damaged`, or `not-a-store` for another user's folder; undefined when there is none */
export const readFormat = async (files: FileLayer, at: Layout): Promise<FormatData | undefined> => {
  const database = new Low<FormatData | Record<string, never>>(adapter(files, at), {});
  try {
    await database.read();
  } catch (cause) {
    if (errorCode(cause) !== 'EACCES' && errorCode(cause) !== 'EPERM') throw cause;
    throw new StoreFault(
      'not-a-store',
      `${at.format} may not be read by this user. Run as the user that owns it, or hand the folder over (chown -R).`,
      { file: at.format, cause }
    );
  }
  const data = database.data as Partial<FormatData>;
  if (data.version === undefined) return undefined;
  if (data.version > FORMAT_VERSION) {
    throw new StoreFault(
      'newer',
      `${at.dir} was written by a newer release (form ${data.version}, this release knows ${FORMAT_VERSION}). Start ` +
        'that release or a newer one. Nothing was changed.',
      { file: at.format }
    );
  }
  return data as FormatData;
};

export const writeFormat = async (files: FileLayer, at: Layout, data: FormatData): Promise<void> => {
  const database = new Low<FormatData>(adapter(files, at), data);
  await database.write();
};

const adapter = <T extends object>(files: FileLayer, at: Layout): DurableJsonFile<T> =>
  new DurableJsonFile<T>({ files, path: at.format, pieces: (data) => [JSON.stringify(data, undefined, 2)] });
