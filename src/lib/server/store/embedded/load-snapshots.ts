import { basename, join } from 'node:path';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { listIfThere } from '../files/write-durably.ts';
import { upgrade } from '../upgrade.ts';
import type { Kept } from './collection.ts';
import type { Layout } from './layout.ts';
import type { Memory } from './memory.ts';
import type { Item, ShardedTable } from './sharded-table.ts';
import { manifestDatabase, NO_MANIFEST, shardDatabase, shardFolder, shardPath } from './snapshot-files.ts';
import type { Manifest, ShardData } from './snapshot-files.ts';
import { haveForm, isManifest } from './snapshot-forms.ts';

export interface SnapshotTrouble {
  /** The file that cannot be used. */
  readonly file: string;
  readonly why: string;
}

/** Snapshots that are passed over though they can be read, and why: by their path. */
type Distrusted = ReadonlyMap<string, string>;

/**
 * Fills memory from the snapshots, and says which could not be used. When all could, memory is at the manifest's
 * position; when one could not, it stands at position 0 and the whole ledger is replayed, which fills only what lacks.
 * Nothing of it is to be believed before the ledger has confirmed it ({@link LedgerSums}).
 */
export const loadSnapshots = async (
  files: FileLayer,
  at: Layout,
  memory: Memory,
  distrusted: Distrusted = new Map()
): Promise<readonly SnapshotTrouble[]> => {
  const troubles: SnapshotTrouble[] = [];
  const manifest = await readManifest(files, at, troubles, distrusted);
  for (const table of memory.tables()) {
    const required = manifest.tables[table.name] ?? [];
    const found = await shardNumbers(files, at, table.name);
    const count = Math.max(required.length, (found.at(-1) ?? -1) + 1);
    for (let shard = 0; shard < count; shard++) {
      const path = shardPath(at, table.name, shard);
      const trouble = distrusted.has(path)
        ? passOver(table, shard, path, distrusted)
        : await loadShard(files, at, table, shard, required[shard], memory.specs);
      if (trouble !== undefined) troubles.push(trouble);
    }
  }
  refuseUnknownTables(at, manifest, memory);
  if (troubles.length === 0) memory.resume(manifest.frontier, manifest.time);
  return troubles;
};

const passOver = (table: ShardedTable<Item>, shard: number, file: string, distrusted: Distrusted): SnapshotTrouble => {
  table.loseShard(shard);
  return { file, why: distrusted.get(file) ?? '' };
};

const readManifest = async (
  files: FileLayer,
  at: Layout,
  troubles: SnapshotTrouble[],
  distrusted: Distrusted
): Promise<Manifest> => {
  const database = manifestDatabase(files, at);
  try {
    const why = distrusted.get(at.manifest);
    if (why !== undefined) throw new Error(why);
    await database.read();
    if (!isManifest(database.data)) throw new Error('it has another form than a manifest');
    return database.data;
  } catch (error) {
    troubles.push({ file: at.manifest, why: describe(error) });
    return NO_MANIFEST;
  }
};

const shardNumbers = async (files: FileLayer, at: Layout, table: string): Promise<number[]> =>
  (await listIfThere(files, shardFolder(at, table))).flatMap((name) =>
    /^\d{6}[.]json$/.test(name) ? [Number.parseInt(name, 10)] : []
  );

const loadShard = async (
  files: FileLayer,
  at: Layout,
  table: ShardedTable<Item>,
  shard: number,
  required: number | undefined,
  specs: CollectionSpecs
): Promise<SnapshotTrouble | undefined> => {
  const database = shardDatabase(files, at, table.name, shard);
  let why: string | undefined;
  try {
    await database.read();
    why = findMisfit(database.data, table, shard, required, Object.hasOwn(specs, table.name));
  } catch (error) {
    why = describe(error);
  }
  if (why === undefined) {
    const items = database.data.items.map((item) => carryOver(specs, table.name, item));
    const size = (await files.stat(shardPath(at, table.name, shard)))?.size ?? 0;
    table.restoreShard(shard, items, database.data.through, size);
    return undefined;
  }
  table.loseShard(shard);
  return { file: shardPath(at, table.name, shard), why };
};

const findMisfit = (
  data: ShardData,
  table: ShardedTable<Item>,
  shard: number,
  required = -1,
  isCollection: boolean
): string | undefined => {
  if (data.table !== table.name || data.shard !== shard) return 'it is the snapshot of another part';
  if (data.through < required) return data.through === -1 ? 'it is missing' : 'it is older than the other snapshots';
  return haveForm(table, data.items, isCollection) ? undefined : 'it has another form than a snapshot';
};

/** Snapshots keep documents in the form that was current when they were written. */
const carryOver = (specs: CollectionSpecs, table: string, item: Item): Item => {
  if (!('document' in item)) return item;
  const kept = item as Kept;
  const document = upgrade(specs, table, kept.document);
  if (document === kept.document) return kept;
  const current: Kept = { ...kept, document };
  return current;
};

const refuseUnknownTables = (at: Layout, manifest: Manifest, memory: Memory): void => {
  const known = new Set(memory.tables().map(({ name }) => name));
  const unknown = Object.entries(manifest.tables).find(([name, shards]) => shards.length > 0 && !known.has(name));
  if (unknown === undefined) return;
  throw new StoreFault(
    'newer',
    `${at.dir} holds a collection "${unknown[0]}" that this release does not know. Start the release that wrote it, or ` +
      'a newer one.',
    { file: at.manifest }
  );
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Moves a snapshot that cannot be used out of the way; it is never deleted. */
export const setAside = async (files: FileLayer, at: Layout, file: string, now: Date): Promise<void> => {
  if ((await files.stat(file)) === undefined) return;
  await files.makeFolder(at.damaged);
  const stamp = now.toISOString().replaceAll(':', '');
  const folder = basename(join(file, '..'));
  files.rename(file, join(at.damaged, `${stamp}-${folder}-${basename(file)}`));
  await files.syncFolder(at.damaged);
};
