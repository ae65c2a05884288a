import { isValidCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { MerkleTree } from '#lib/server/ledger/merkle.ts';
import { findBadEpoch, findRewritten } from '../embedded/verify-checkpoints.ts';
import type { FormatData } from '../embedded/format-file.ts';
import type { CollectionSpecs } from '../port.ts';
import { checkDatabase } from './check-database.ts';
import { openDatabase } from './open-database.ts';
import { readFact } from './registry-facts.ts';

export interface DatabaseLedgerVerdict {
  readonly size: number;
  readonly root: string;
  /** Kept checkpoints, oldest first; those that fit were compared. */
  readonly checkpoints: readonly Checkpoint[];
  readonly findings: readonly string[];
}

/**
 * Verifies the ledger of a database beside running servers: everything that `check` looks at, its epochs, and the
 * checkpoints that it keeps.
 * @param since a checkpoint that was kept elsewhere: proves that nothing before it was rewritten
 * @throws {StoreFault} `not-a-store` for a database without a registry
 */
export const verifyDatabase = async (
  url: string,
  specs: CollectionSpecs,
  since?: Checkpoint
): Promise<DatabaseLedgerVerdict> => {
  const db = await openDatabase({ url, connections: 1, existing: true });
  let facts;
  try {
    facts = {
      format: await readFact<FormatData>(db, 'format'),
      // Before the ledger is read: it covers all of them then.
      kept: await db.selectFrom('checkpoints').select('body').orderBy('name').execute(),
      hashes: await db
        .selectFrom('ledger')
        .select('hash')
        .where('position', 'is not', null)
        .orderBy('position')
        .execute()
    };
  } finally {
    await db.destroy();
  }
  // Goes through the entries themselves, so that the hashes compared here are known to be theirs.
  const { size, root, findings } = await checkDatabase(url, specs);
  const tree = new MerkleTree(facts.hashes.map(({ hash }) => hash));
  const checkpoints = facts.kept.map(({ body }) => JSON.parse(body) as Checkpoint);
  const { format } = facts;
  if (format === undefined)
    return { size, root, checkpoints, findings: [...findings, 'it does not say what ledger it is'] };
  const compared = checkpoints.filter((one) => !isValidCheckpoint(one) || !goneWithRestore(one, format));
  const rewritten = [...compared, ...(since === undefined ? [] : [since])].map((one) =>
    findRewritten(one, format, tree)
  );
  return {
    size,
    root,
    checkpoints,
    findings: [...findings, findBadEpoch(format, tree), ...rewritten].filter((what) => what !== undefined)
  };
};

/** Kept checkpoints from before a restore may reach beyond it: the epochs account for those. */
const goneWithRestore = ({ body }: Checkpoint, { epochs }: FormatData): boolean => {
  const next = epochs.find(({ number }) => number > body.epoch);
  return next !== undefined && body.size > next.size;
};
