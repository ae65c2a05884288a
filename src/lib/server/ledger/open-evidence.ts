import { compareKept } from './compare-kept.ts';
import { makeCheckpoint } from './checkpoint.ts';
import type { Checkpoint, TreeHead } from './checkpoint.ts';
import type { MerkleTree } from './merkle.ts';
import type { CheckpointShelf, ComparedLedger, LedgerEvidence } from './port.ts';
import { newSigner, openSigner, replaceSigner } from './signer.ts';
import type { SignerOptions } from './signer.ts';

/** What a store gives of its ledger. */
export interface ReadableLedger {
  treeHead(): TreeHead | Promise<TreeHead>;
  tree(): Promise<MerkleTree>;
}

/** The signing key's file, outside the data folder; made when it is first needed. */
export type SigningKey = SignerOptions;

export interface EvidenceOptions extends SigningKey {
  readonly ledger: ReadableLedger;
  readonly shelf: CheckpointShelf;
}

/**
 * The evidence of one ledger. The key is read anew for each checkpoint, so that a running server goes on with the new
 * one as soon as the command line has rotated it. Nothing is signed over a ledger that a kept checkpoint contradicts: the
 * signature would make a rewritten one look sound.
 */
export const openEvidence = ({ ledger, shelf, ...key }: EvidenceOptions): LedgerEvidence => {
  const keep = async (checkpoint: Checkpoint): Promise<Checkpoint> => {
    await shelf.keep(checkpoint);
    return checkpoint;
  };
  const compared = async (): Promise<ComparedLedger> => {
    // In this order: what others sign meanwhile is then not missed in the ledger.
    const kept = await shelf.kept();
    const head = await ledger.treeHead();
    const tree = await ledger.tree();
    return { head, tree, borneOut: await compareKept(kept, { head, tree }, shelf) };
  };
  return {
    compared,
    treeHead: async () => ledger.treeHead(),
    tree: () => ledger.tree(),
    checkpoint: async (now) => {
      const signer = await openSigner(key);
      const { head } = await compared();
      return keep(makeCheckpoint(head, signer, now));
    },
    checkpoints: () => shelf.kept(),
    latest: () => shelf.latest(),
    rotateKey: async (now) => {
      const { head } = await compared();
      const next = newSigner();
      // First the word of the old key, then the change: a key that nobody announced is never put in place.
      const handOver = await keep(makeCheckpoint(head, await openSigner(key), now, next.signer.publicKey));
      await replaceSigner(key, next);
      // A millisecond later, so that checkpoints in the order of their times show the change as it happened.
      const after = new Date(now.getTime() + 1);
      return { handOver, first: await keep(makeCheckpoint(head, next.signer, after)) };
    }
  };
};
