import { isValidCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';

import type { FormatData } from './format-file.ts';

/** The ledger's tree as it was at each size that is asked for. */
export interface RootsOf {
  readonly size: number;
  root(size: number): string;
}

/** What a checkpoint says that the ledger does not bear out; undefined when it proves that nothing was rewritten. */
export const findRewritten = (checkpoint: Checkpoint, format: FormatData, tree: RootsOf): string | undefined => {
  const { ledger, epoch, size, root } = checkpoint.body;
  if (!isValidCheckpoint(checkpoint)) return 'the signature of the checkpoint does not fit';
  if (ledger !== format.ledger) return `the checkpoint is of another ledger (${ledger})`;
  const next = format.epochs.find(({ number }) => number > epoch);
  if (next !== undefined && size > next.size) {
    return (
      `a restore on ${next.startedAt} went back to entry ${next.size}: entries ${next.size + 1} to ${size} of epoch ` +
      `${epoch} are not in this ledger any more`
    );
  }
  if (size > tree.size) return `the checkpoint covers ${size} entries, the ledger has ${tree.size}`;
  if (tree.root(size) !== root) return `the first ${size} entries are not those that the checkpoint was made of`;
  return undefined;
};

/** The same of all that are kept. One from before a restore may reach beyond it: the epochs account for those. */
export const rewrittenSince = (kept: readonly Checkpoint[], format: FormatData, tree: RootsOf): string[] =>
  kept.flatMap((checkpoint) => {
    const { epoch, size } = checkpoint.body;
    const next = format.epochs.find(({ number }) => number > epoch);
    if (next !== undefined && size > next.size) return [];
    return findRewritten(checkpoint, format, tree) ?? [];
  });

/** Epochs say what the ledger was when they began. */
export const findBadEpoch = (format: FormatData, tree: RootsOf): string | undefined => {
  for (const { number, size, root } of format.epochs) {
    if (size > tree.size || tree.root(size) !== root) return `epoch ${number} did not begin with these ${size} entries`;
  }
  return undefined;
};
