import type { Epoch } from '../store/embedded/format-file.ts';
import { isValidCheckpoint } from './checkpoint.ts';
import type { Checkpoint, TreeHead } from './checkpoint.ts';
import { LedgerFault } from './ledger-fault.ts';
import type { MerkleTree } from './merkle.ts';
import type { CheckpointShelf } from './port.ts';

/** The ledger as it was read. */
export interface ReadLedger {
  readonly head: TreeHead;
  /** At least as far as the head. */
  readonly tree: MerkleTree;
}

/**
 * Holds the kept checkpoints of a ledger against it, by the rules of `chon-chuan verify`: what a restore went back
 * behind is accounted for by the epochs. Those of another ledger, or with a signature that does not fit, say nothing.
 * @param kept read before the ledger was, which therefore reaches at least as far
 * @returns those that the ledger bears out, in their order
 * @throws {LedgerFault} for the first that it contradicts
 */
export async function compareKept(
  kept: readonly Checkpoint[],
  { head, tree }: ReadLedger,
  shelf: Pick<CheckpointShelf, 'epochs' | 'entries'>
): Promise<readonly Checkpoint[]> {
  const own = kept.filter((one) => one.body.ledger === head.ledger && isValidCheckpoint(one));
  if (own.length === 0) return [];
  const epochs = await shelf.epochs?.();
  const borneOut: Checkpoint[] = [];
  for (const one of own) {
    const { size, root } = one.body;
    if (size <= tree.size && tree.root(size) === root) borneOut.push(one);
    else if (isBehindRestore(one, head, epochs)) continue;
    // What was written since the ledger was read, another process may have signed since.
    else if (size <= tree.size || size > ((await shelf.entries?.()) ?? 0)) throw new LedgerFault(one);
  }
  return borneOut;
}

/** Where the epochs are not known, all that an earlier one had may lie behind a restore. */
const isBehindRestore = (
  { body: { epoch, size } }: Checkpoint,
  head: TreeHead,
  epochs: readonly Epoch[] | undefined
): boolean => {
  if (epochs === undefined) return epoch < head.epoch;
  const next = epochs.find(({ number }) => number > epoch);
  return next !== undefined && size > next.size;
};
