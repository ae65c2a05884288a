import type { Epoch } from '../store/embedded/format-file.ts';
import type { Checkpoint, TreeHead } from './checkpoint.ts';
import type { MerkleTree } from './merkle.ts';

/** The ledger as evidence: signs it, and gives the tree that proofs are taken from. The same on both stores. */
export interface LedgerEvidence {
  /** The ledger as it is now, unsigned. */
  treeHead(): Promise<TreeHead>;
  /** The tree over all entries. Reads the whole ledger. */
  tree(): Promise<MerkleTree>;
  /**
   * Holds all kept checkpoints against the ledger. Reads the whole ledger.
   * @throws {LedgerFault} when one of them contradicts it
   */
  compared(): Promise<ComparedLedger>;
  /**
   * Signs the ledger as it is now and keeps the checkpoint, safe on disk when it returns.
   * @throws {LedgerFault} when a kept checkpoint contradicts the ledger: then nothing is signed
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
   * @throws {LedgerFault} when a kept checkpoint contradicts the ledger: then the key stays
   */
  rotateKey(now: Date): Promise<KeyRotation>;
}

export interface ComparedLedger {
  readonly head: TreeHead;
  /** At least as far as the head. */
  readonly tree: MerkleTree;
  /** The kept checkpoints that the ledger bears out, oldest first. */
  readonly borneOut: readonly Checkpoint[];
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
  /** The epochs of the ledger that they are of, where the shelf stands beside it; undefined when nothing says. */
  epochs?(): Promise<readonly Epoch[] | undefined>;
  /** How many entries that ledger has at this moment, whoever wrote them. Reads all of it. */
  entries?(): Promise<number>;
}
