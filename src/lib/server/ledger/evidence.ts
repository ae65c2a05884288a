import type { SealedSheet } from '../drafts/port.ts';
import { openSheet } from '../drafts/seal-sheet.ts';
import type { LedgerEntry } from '../store/port.ts';
import { canonical } from './canonical.ts';
import { isValidCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { leafHash } from './entry.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { MerkleTree } from './merkle.ts';
import { provesConsistency, provesInclusion } from './verify-proofs.ts';

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

/** A checkpoint from before, with the proof that the tree of the main one begins with its tree. */
export interface EarlierCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Consistency path (RFC 9162), hex. */
  readonly path: readonly string[];
}

/** What an exported record holds so that anybody can check it without the server. */
export interface Evidence {
  readonly format: 'chon-chuan-evidence';
  readonly v: 1;
  readonly checkpoint: Checkpoint;
  readonly entries: readonly ProvenEntry[];
  readonly openings: readonly Opening[];
  readonly earlier: readonly EarlierCheckpoint[];
}

/** @param earlier checkpoints of the same ledger whose trees this one begins with */
export const makeEvidence = (
  tree: MerkleTree,
  checkpoint: Checkpoint,
  entries: readonly Pick<ProvenEntry, 'position' | 'entry'>[],
  openings: readonly Opening[] = [],
  earlier: readonly Checkpoint[] = []
): Evidence => ({
  format: 'chon-chuan-evidence',
  v: 1,
  checkpoint,
  entries: entries.map(({ position, entry }) => ({
    position,
    entry,
    path: tree.inclusionPath(position - 1, checkpoint.body.size)
  })),
  openings,
  earlier: earlier.map((one) => ({
    checkpoint: one,
    path: tree.consistencyPath(one.body.size, checkpoint.body.size)
  }))
});

/** What does not hold in a piece of evidence; nothing when all of it does. */
export const faultsInEvidence = ({ checkpoint, entries, openings, earlier }: Evidence): readonly Fault[] => {
  const faults: Fault[] = [];
  if (!isValidCheckpoint(checkpoint)) faults.push(BAD_SIGNATURE);
  const { size, root } = checkpoint.body;
  for (const { position, entry, path } of entries) {
    if (!provesInclusion(leafHash(canonical(entry)), position - 1, size, path, root)) {
      faults.push(
        fault(
          `không chứng minh được mục ${position} có trong sổ ghi nhận`,
          `entry ${position} is not proved to stand in the ledger`
        )
      );
    }
  }
  const proven = entries.map(({ entry }) => canonical(entry)).join('\n');
  for (const opening of openings) faults.push(...faultsInOpening(opening, proven));
  for (const one of earlier) faults.push(...faultsInEarlier(one, checkpoint));
  return faults;
};

export const BAD_SIGNATURE: Fault = fault(
  'chữ ký của mốc kiểm không khớp',
  'the signature of the checkpoint does not fit'
);

const faultsInOpening = ({ sheet, sealed, key }: Opening, proven: string): readonly Fault[] => [
  ...(proven.includes(canonical(sealed.commitment))
    ? []
    : [fault(`cam kết của phiếu ${sheet} không có trong mục nào`, `the commitment of sheet ${sheet} is in no entry`)]),
  ...(openSheet(sheet, sealed, Buffer.from(key, 'base64')) === undefined
    ? [
        fault(
          `phiếu ${sheet} mở ra không đúng nội dung đã cam kết`,
          `sheet ${sheet} does not open to what was committed to`
        )
      ]
    : [])
];

const faultsInEarlier = (
  { checkpoint: { body, ...signature }, path }: EarlierCheckpoint,
  { body: now }: Checkpoint
): readonly Fault[] => {
  const sound =
    isValidCheckpoint({ body, ...signature }) &&
    body.ledger === now.ledger &&
    provesConsistency(body.size, body.root, now.size, now.root, path);
  return sound
    ? []
    : [
        fault(
          `không chứng minh được sổ ghi nhận nối tiếp mốc kiểm ${body.time} (${body.size} mục)`,
          `the ledger is not proved to go on from the checkpoint of ${body.time} (${body.size} entries)`
        )
      ];
};
