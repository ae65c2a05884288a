import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName } from '#lib/server/ledger/chain.ts';
import { sha256Hex } from '#lib/server/ledger/hash.ts';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs } from '../port.ts';
import { decodeChecked } from '../files/checked-json.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary } from '../files/write-durably.ts';
import { upgrade } from '../upgrade.ts';
import type { Kept } from './collection.ts';
import type { EntryLine } from './line.ts';
import type { ShardData } from './snapshot-files.ts';
import { verifyFolder } from './verify-folder.ts';
import type { FolderVerdict } from './verify-folder.ts';
import type { Finding } from './verify-ledger.ts';
import { walk } from './walk.ts';

export interface CheckOptions {
  readonly dir: string;
  readonly specs: CollectionSpecs;
  readonly files?: FileLayer;
}

export interface FolderCheck extends FolderVerdict {
  /** Files that were read. */
  readonly files: number;
}

/** What the ledger says of each document: its digest at each position, and where it changed last. */
interface Known {
  readonly specs: CollectionSpecs;
  readonly digests: Map<string, string>;
  readonly latest: Map<string, number>;
}

/**
 * Checks a whole data folder: the ledger as {@link verifyFolder} does, every checksum, every attachment against its
 * name, and the snapshots against the ledger. Reads only. @throws {StoreFault} when there is no registry
 */
export const checkFolder = async ({ dir, specs, files = realFiles }: CheckOptions): Promise<FolderCheck> => {
  const known: Known = { specs, digests: new Map(), latest: new Map() };
  const onEntry = (line: EntryLine): void => {
    learn(known, line);
  };
  const verdict = await verifyFolder({ dir, files, onEntry });
  const findings = [...verdict.findings];
  let count = 0;
  for await (const path of walk(files, dir)) {
    if (path === 'lock' || isTemporary(path)) continue;
    count++;
    const what = await findWrong(files, dir, path, known);
    if (what !== undefined) findings.push({ file: join(dir, path), what });
  }
  return { ...verdict, findings: withoutRepeats(findings), files: count };
};

const learn = ({ specs, digests, latest }: Known, { position, entry }: EntryLine): void => {
  for (const { collection, document } of entry.changes) {
    const name = aggregateName(collection, document.id);
    digests.set(`${name}@${position}`, sha256Hex(canonical(upgrade(specs, collection, document))));
    latest.set(name, position);
  }
};

const findWrong = async (files: FileLayer, dir: string, path: string, known: Known): Promise<string | undefined> => {
  const [folder = ''] = path.split(sep);
  // The segments have been gone through; what was set aside is known to be damaged.
  if (folder === 'damaged' || (folder === 'ledger' && !path.endsWith('spare'))) return undefined;
  const bytes = await files.readFile(join(dir, path));
  if (folder === 'ledger') return bytes.some((byte) => byte !== 0) ? 'the spare segment is not empty' : undefined;
  if (folder === 'attachments') {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return path.endsWith(digest) ? undefined : 'its content is not what its name says';
  }
  if (!path.endsWith('.json')) return undefined;
  try {
    const data = decodeChecked(bytes, join(dir, path));
    return folder === 'snapshots' && !path.endsWith('manifest.json') ? findMisfit(data as ShardData, known) : undefined;
  } catch (error) {
    if (error instanceof StoreFault) return error.message;
    throw error;
  }
};

/** Where a snapshot says something else than the ledger. */
const findMisfit = ({ table, through, items }: ShardData, { specs, digests, latest }: Known): string | undefined => {
  for (const item of items) {
    if (!('document' in item)) continue;
    const { document, position } = item as Kept;
    const name = aggregateName(table, document.id);
    const last = latest.get(name) ?? 0;
    if (last > position && last <= through) return `it holds an old state of ${name}`;
    const digest = digests.get(`${name}@${position}`);
    if (digest === undefined) return `it holds a state of ${name} that the ledger does not have`;
    if (digest !== sha256Hex(canonical(upgrade(specs, table, document)))) return `${name} is not as the ledger has it`;
  }
  return undefined;
};

const withoutRepeats = (findings: readonly Finding[]): Finding[] => {
  const seen = new Map(findings.map((finding) => [`${finding.file}\n${finding.byte ?? ''}\n${finding.what}`, finding]));
  return [...seen.values()];
};
