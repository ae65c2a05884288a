import { join, sep } from 'node:path';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { aggregateName } from '#lib/server/ledger/chain.ts';
import { sha256Hex } from '#lib/server/ledger/hash.ts';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs, StoredDocument } from '../port.ts';
import { DraftCheck } from '#lib/server/drafts/check-drafts.ts';
import { digestOf } from '../attachments/digest.ts';
import { decodeChecked } from '../files/checked-json.ts';
import { errorCode } from '../files/file-layer.ts';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { isTemporary } from '../files/write-durably.ts';
import { upgrade } from '../upgrade.ts';
import { findDistrusted } from './check-snapshots.ts';
import type { Kept } from './collection.ts';
import { examineFolder, noRegistry } from './examine-folder.ts';
import { layout } from './layout.ts';
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
  readonly digests: Map<string, string>;
  readonly latest: Map<string, number>;
}

/** What a snapshot says of a document. */
interface Claim {
  readonly file: string;
  /** Position through which the snapshot says to stand. */
  readonly through: number;
  readonly name: string;
  readonly position: number;
  readonly digest: string;
}

/**
 * Checks a whole data folder: the ledger as {@link verifyFolder} does, every checksum, every attachment against its
 * name, and the snapshots against the ledger. Reads only; a server may go on writing meanwhile.
 * @throws {StoreFault} when there is no registry
 */
export const checkFolder = async ({ dir, specs, files = realFiles }: CheckOptions): Promise<FolderCheck> => {
  if ((await examineFolder(files, layout(dir))) === undefined) throw noRegistry(dir);
  const beside: Finding[] = [];
  const claims: Claim[] = [];
  const drafts = new DraftCheck();
  let count = 0;
  // What stands beside the ledger first: the ledger that is read after it knows all that it says.
  for await (const path of walk(files, dir)) {
    if (path === 'lock' || isTemporary(path)) continue;
    count++;
    const what = await findWrong({ dir, specs, files }, path, claims, drafts);
    if (what !== undefined) beside.push({ file: join(dir, path), what });
  }
  const known: Known = { digests: new Map(), latest: new Map() };
  const onEntry = (line: EntryLine): void => {
    learn(known, specs, line);
    drafts.learn(line);
  };
  const verdict = await verifyFolder({ dir, files, onEntry });
  const found = [...verdict.findings, ...beside, ...misfits(claims, known), ...drafts.foreign(dir)];
  const named = new Set(found.map(({ file }) => file));
  // A ledger in which something is wrong confirms nothing.
  const distrusted = verdict.findings.length > 0 ? [] : await findDistrusted(files, layout(dir), specs);
  return {
    ...verdict,
    findings: withoutRepeats([...found, ...distrusted.filter(({ file }) => !named.has(file))]),
    files: count
  };
};

const learn = ({ digests, latest }: Known, specs: CollectionSpecs, { position, entry }: EntryLine): void => {
  for (const { collection, document } of entry.changes) {
    const name = aggregateName(collection, document.id);
    digests.set(`${name}@${position}`, digestIn(specs, collection, document));
    latest.set(name, position);
  }
};

const digestIn = (specs: CollectionSpecs, collection: string, document: StoredDocument): string =>
  sha256Hex(canonical(upgrade(specs, collection, document)));

const findWrong = async (
  { dir, specs, files }: Required<CheckOptions>,
  path: string,
  claims: Claim[],
  drafts: DraftCheck
): Promise<string | undefined> => {
  const [folder = ''] = path.split(sep);
  // The segments are gone through with the ledger; what was set aside is known to be damaged.
  if (folder === 'damaged' || (folder === 'ledger' && !path.endsWith('spare'))) return undefined;
  const file = join(dir, path);
  const bytes = await readIfThere(files, file);
  // A draft that was handed in, a spare segment that came into use: what is gone by now was not damaged.
  if (bytes === undefined) return undefined;
  if (folder === 'ledger') return bytes.some((byte) => byte !== 0) ? 'the spare segment is not empty' : undefined;
  if (folder === 'attachments') {
    return path.endsWith(digestOf(bytes)) ? undefined : 'its content is not what its name says';
  }
  if (!path.endsWith('.json')) return undefined;
  try {
    const data = decodeChecked(bytes, file);
    if (folder === 'snapshots' && !path.endsWith('manifest.json')) return addClaims(claims, file, data, specs);
    return drafts.look(dir, path, data);
  } catch (error) {
    if (error instanceof StoreFault) return error.message;
    throw error;
  }
};

/** @returns what is wrong with a snapshot that says nothing that could be compared */
const addClaims = (claims: Claim[], file: string, data: unknown, specs: CollectionSpecs): string | undefined => {
  try {
    claims.push(...claimsOf(file, data as ShardData, specs));
    return undefined;
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    return 'it has another form than a snapshot';
  }
};

const readIfThere = async (files: FileLayer, path: string): Promise<Buffer | undefined> => {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

function* claimsOf(file: string, { table, through, items }: ShardData, specs: CollectionSpecs): Generator<Claim> {
  for (const item of items) {
    if (!('document' in item)) continue;
    const { document, position } = item as Kept;
    const name = aggregateName(table, document.id);
    yield { file, through, name, position, digest: digestIn(specs, table, document) };
  }
}

/** Where a snapshot says something else than the ledger; one finding a file is enough. */
const misfits = (claims: readonly Claim[], known: Known): Finding[] => {
  const found = new Map<string, Finding>();
  for (const claim of claims) {
    const what = found.has(claim.file) ? undefined : misfit(claim, known);
    if (what !== undefined) found.set(claim.file, { file: claim.file, what });
  }
  return [...found.values()];
};

const misfit = ({ through, name, position, digest }: Claim, { digests, latest }: Known): string | undefined => {
  const last = latest.get(name) ?? 0;
  if (last > position && last <= through) return `it holds an old state of ${name}`;
  const said = digests.get(`${name}@${position}`);
  if (said === undefined) return `it holds a state of ${name} that the ledger does not have`;
  return said === digest ? undefined : `${name} is not as the ledger has it`;
};

const withoutRepeats = (findings: readonly Finding[]): Finding[] => {
  const seen = new Map(findings.map((finding) => [`${finding.file}\n${finding.byte ?? ''}\n${finding.what}`, finding]));
  return [...seen.values()];
};
