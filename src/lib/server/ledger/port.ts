import type { Checkpoint, TreeHead } from './checkpoint.ts';
import type { MerkleTree } from './merkle.ts';

/** The ledger as evidence: signs it, and gives the tree that proofs are taken from. The same on both stores. */
export interface LedgerEvidence {
  /** The ledger as it is now, unsigned. */
  treeHead(): Promise<TreeHead>;
  /** The tree over all entries. Reads the whole ledger. */
  tree(): Promise<MerkleTree>;
  /**
   * Signs the ledger as it is now and keeps the checkpoint, safe on disk when it returns.
   * @throws {StoreFault} when the ledger cannot be read or the checkpoint not be written
   * @throws Error when the signing key cannot be read or made
   */
  checkpoint(now: Date): Promise<Checkpoint>;
  /** All that are kept, oldest first. */
  checkpoints(): Promise<readonly Checkpoint[]>;
  /** The last of them. */
  latest(): Promise<Checkpoint | undefined>;
  /**
   * Replaces the signing key. The old key's last checkpoint names its successor, and the new key signs one at once; what
   * the old one signed stays valid.
   */
  rotateKey(now: Date): Promise<KeyRotation>;
}

export interface KeyRotation {
  /** The old key's last checkpoint. */
  readonly handOver: Checkpoint;
  /** The new key's first. */
  readonly first: Checkpoint;
}

/** Where checkpoints are kept. */
export interface CheckpointShelf {
  /** Safe when it returns. */
  keep(checkpoint: Checkpoint): Promise<void>;
  /** Oldest first. */
  kept(): Promise<readonly Checkpoint[]>;
  latest(): Promise<Checkpoint | undefined>;
}
