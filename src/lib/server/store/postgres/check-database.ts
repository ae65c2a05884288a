import type { Kysely } from 'kysely';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName, findBrokenLink } from '#lib/server/ledger/chain.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { Frontier } from '#lib/server/ledger/frontier.ts';
import { sha256Hex } from '#lib/server/ledger/hash.ts';
import type { CollectionSpecs, LedgerEntry } from '../port.ts';
import { parseCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Epoch } from '../embedded/format-file.ts';
import { findBadEpoch, rewrittenSince } from '../embedded/verify-checkpoints.ts';
import { upgrade } from '../upgrade.ts';
import { findBeside } from './find-beside.ts';
import { openDatabase } from './open-database.ts';
import type { Tables } from './tables.ts';
import { databaseContent } from './transfer/database-content.ts';
import type { ContentEntry, RegistryContent } from './transfer/registry-content.ts';

export interface DatabaseVerdict {
  /** Entries that have their place. */
  readonly size: number;
  /** Root over them (RFC 9162), hex. */
  readonly root: string;
  readonly epochs: readonly Epoch[];
  /** Kept checkpoints that were compared. */
  readonly checkpoints: number;
  /** What is not as it should be. */
  readonly findings: readonly string[];
}

interface Latest {
  readonly hash: string;
  readonly revision: number;
  /** SHA-256 of the state in its current form. */
  readonly state: string;
}

/**
 * Goes through the whole ledger of a database and takes nothing on trust: order, canonical bytes, hashes, chains,
 * revisions; then compares with it every document and every kept checkpoint, and looks at all that is kept beside it.
 * Servers may go on meanwhile.
 * @throws {StoreFault} `not-a-store` for a database without a registry
 */
export const checkDatabase = async (url: string, specs: CollectionSpecs): Promise<DatabaseVerdict> => {
  const db = await openDatabase({ url, connections: 1, existing: true });
  try {
    // One transaction sees one moment, whatever is committed meanwhile.
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((moment) => checkMoment(moment, specs));
  } finally {
    await db.destroy();
  }
};

const checkMoment = async (moment: Kysely<Tables>, specs: CollectionSpecs): Promise<DatabaseVerdict> => {
  const content = await databaseContent(moment, specs);
  const findings: string[] = [];
  const checkpoints = await readCheckpoints(moment, findings);
  const sizes = new Set([
    ...checkpoints.map(({ body }) => body.size),
    ...content.format.epochs.map(({ size }) => size)
  ]);
  const roots = new Map([[0, new Frontier().root()]]);
  const waiting = await moment.selectFrom('ledger').select('id').where('position', 'is', null).executeTakeFirst();
  const latest = new Map<string, Latest>();
  const frontier = new Frontier();
  for await (const entry of content.entries()) {
    const what = findWrong(entry, frontier.size + 1, latest);
    if (what !== undefined) findings.push(what);
    frontier.push(leafHash(entry.text));
    if (sizes.has(frontier.size)) roots.set(frontier.size, frontier.root());
    remember(entry, specs, latest);
  }
  await compareDocuments(content, latest, waiting !== undefined, findings);
  const tree = { size: frontier.size, root: (size: number) => roots.get(size) ?? '' };
  const epoch = findBadEpoch(content.format, tree);
  if (epoch !== undefined) findings.push(epoch);
  findings.push(...rewrittenSince(checkpoints, content.format, tree));
  findings.push(...(await findBeside(moment)));
  const { epochs } = content.format;
  return { size: frontier.size, root: frontier.root(), epochs, checkpoints: checkpoints.length, findings };
};

const findWrong = (
  { position, hash, text }: ContentEntry,
  expected: number,
  latest: ReadonlyMap<string, Latest>
): string | undefined => {
  if (position !== expected) return `entry ${position} stands where entry ${expected} should`;
  if (leafHash(text) !== hash) return `the hash of entry ${position} does not fit`;
  const entry = JSON.parse(text) as LedgerEntry;
  if (canonical(entry) !== text) return `entry ${position} is not in its canonical form`;
  const broken = findBrokenLink(entry, (aggregate) => latest.get(aggregate)?.hash);
  if (broken !== undefined) return `entry ${position} does not follow from what came before in ${broken.aggregate}`;
  const skipped = entry.changes.find(
    ({ collection, document }) =>
      document.revision !== (latest.get(aggregateName(collection, document.id))?.revision ?? 0) + 1
  );
  return skipped && `entry ${position} skips a revision of ${skipped.document.id}`;
};

const remember = ({ hash, text }: ContentEntry, specs: CollectionSpecs, latest: Map<string, Latest>): void => {
  for (const { collection, document } of changesIn(text)) {
    const state = sha256Hex(canonical(upgrade(specs, collection, document)));
    latest.set(aggregateName(collection, document.id), { hash, revision: document.revision, state });
  }
};

/** An entry that is not what was hashed may be anything. */
const changesIn = (text: string): LedgerEntry['changes'] => {
  try {
    return (JSON.parse(text) as LedgerEntry).changes;
  } catch {
    return [];
  }
};

const readCheckpoints = async (moment: Kysely<Tables>, findings: string[]): Promise<readonly Checkpoint[]> => {
  const rows = await moment.selectFrom('checkpoints').selectAll().orderBy('name').execute();
  return rows.flatMap(({ name, body }) => {
    const checkpoint = parseCheckpoint(body);
    if (checkpoint === undefined) findings.push(`the checkpoint ${name} is damaged`);
    return checkpoint ?? [];
  });
};

/** A document may be ahead only of entries that wait for their place. */
const compareDocuments = async (
  content: RegistryContent,
  latest: Map<string, Latest>,
  waiting: boolean,
  findings: string[]
): Promise<void> => {
  for await (const { collection, document } of content.documents()) {
    const name = aggregateName(collection, document.id);
    const said = latest.get(name);
    latest.delete(name);
    if (waiting && document.revision > (said?.revision ?? 0)) continue;
    if (said?.state !== sha256Hex(canonical(document))) findings.push(`${name} is not what the ledger says`);
  }
  for (const name of latest.keys()) findings.push(`${name} is missing`);
};
