import type { SealedSheet } from '../drafts/port.ts';
import { openSheet } from '../drafts/seal-sheet.ts';
import type { LedgerEntry } from '../store/port.ts';
import { canonical } from './canonical.ts';
import { isValidCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { leafHash } from './entry.ts';
import type { MerkleTree } from './merkle.ts';
import { provesInclusion } from './verify-proofs.ts';

/** An entry with the proof that it stands in the tree of the checkpoint. */
export interface ProvenEntry {
  readonly position: number;
  readonly entry: LedgerEntry;
  /** Inclusion path (RFC 9162), hex. */
  readonly path: readonly string[];
}

/** A submitted sheet with the key that closing its round released. */
export interface Opening {
  readonly sheet: string;
  readonly sealed: SealedSheet;
  /** base64 */
  readonly key: string;
}

/** What an exported record holds so that anybody can check it without the server. */
export interface Evidence {
  readonly format: 'chon-chuan-evidence';
  readonly v: 1;
  readonly checkpoint: Checkpoint;
  readonly entries: readonly ProvenEntry[];
  readonly openings: readonly Opening[];
}

export const makeEvidence = (
  tree: MerkleTree,
  checkpoint: Checkpoint,
  entries: readonly Pick<ProvenEntry, 'position' | 'entry'>[],
  openings: readonly Opening[] = []
): Evidence => ({
  format: 'chon-chuan-evidence',
  v: 1,
  checkpoint,
  entries: entries.map(({ position, entry }) => ({
    position,
    entry,
    path: tree.inclusionPath(position - 1, checkpoint.body.size)
  })),
  openings
});

/** What does not hold in a piece of evidence; nothing when all of it does. */
export const faultsInEvidence = (evidence: Evidence): readonly string[] => {
  const { checkpoint, entries, openings } = evidence;
  const faults: string[] = [];
  if (!isValidCheckpoint(checkpoint)) faults.push('the signature of the checkpoint does not fit');
  const { size, root } = checkpoint.body;
  for (const { position, entry, path } of entries) {
    if (!provesInclusion(leafHash(canonical(entry)), position - 1, size, path, root)) {
      faults.push(`entry ${position} is not proved to stand in the ledger`);
    }
  }
  const proven = entries.map(({ entry }) => canonical(entry)).join('\n');
  for (const { sheet, sealed, key } of openings) {
    if (!proven.includes(canonical(sealed.commitment))) faults.push(`the commitment of sheet ${sheet} is in no entry`);
    if (openSheet(sheet, sealed, Buffer.from(key, 'base64')) === undefined) {
      faults.push(`sheet ${sheet} does not open to what was committed to`);
    }
  }
  return faults;
};
