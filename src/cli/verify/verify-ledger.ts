import { setTimeout as delay } from 'node:timers/promises';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { folderShelf } from '#lib/server/ledger/checkpoint-folder.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { shortRoot } from '#lib/server/ledger/short-root.ts';
import { signingKeys } from '#lib/server/ledger/signing-keys.ts';
import { verifyFolder } from '#lib/server/store/embedded/index.ts';
import { verifyDatabase } from '#lib/server/store/postgres/verify-database.ts';
import { inBothLanguages } from './finding-texts.ts';
import type { Verdict } from './verdict.ts';

/** A batch that a server is writing at this moment may be seen half; a moment later it is whole. */
const ATTEMPTS = 4;

/** Verifies the ledger of a data folder, up to its last complete line. @throws {StoreFault} when there is none */
export async function verifyFolderAt(dir: string, since: Checkpoint | undefined): Promise<Verdict> {
  for (let attempt = 1; ; attempt++) {
    const found = await verifyFolder({ dir, ...(since === undefined ? {} : { since }) });
    if (found.findings.length > 0 && attempt < ATTEMPTS) {
      await delay(50 * attempt);
      continue;
    }
    const { size, root, checkpoints, findings } = found;
    // Those that cannot be read are among the findings.
    const kept = await folderShelf(dir)
      .kept()
      .catch(() => []);
    return {
      file: dir,
      what: 'ledger',
      holds: findings.length === 0,
      faults: findings.map(({ file, byte, what }) =>
        inBothLanguages(what, `${file}${byte === undefined ? '' : `:${byte}`} `)
      ),
      size,
      root,
      shortRoot: shortRoot(root),
      keys: signingKeys(kept),
      checkpoints,
      latest: latestOf(kept)
    };
  }
}

/** Verifies the ledger of a database beside running servers. @throws {StoreFault} when there is none */
export async function verifyDatabaseAt(url: string, since: Checkpoint | undefined): Promise<Verdict> {
  const { size, root, checkpoints, findings } = await verifyDatabase(url, COLLECTION_SPECS, since);
  return {
    file: 'DATABASE_URL',
    what: 'ledger',
    holds: findings.length === 0,
    faults: findings.map((what) => inBothLanguages(what)),
    size,
    root,
    shortRoot: shortRoot(root),
    keys: signingKeys(checkpoints),
    checkpoints: checkpoints.length,
    latest: latestOf(checkpoints)
  };
}

function latestOf(kept: readonly Checkpoint[]): NonNullable<Verdict['latest']> | null {
  const body = kept.at(-1)?.body;
  return body === undefined ? null : { time: body.time, size: body.size };
}
