import type { Commit } from '../port.ts';
import type { BackupManifest } from './backup-manifest.ts';
import type { Epoch, FormatData } from './format-file.ts';

/** The epoch that a restore begins. */
export const nextEpoch = (format: FormatData, { size, root }: BackupManifest, now: Date): Epoch => ({
  number: (format.epochs.at(-1)?.number ?? 0) + 1,
  startedAt: now.toISOString(),
  size,
  root
});

/** The restore as the first entry of its epoch, so that it stands in the ledger too. */
export const restoreCommit = ({ number }: Epoch, { createdAt, size }: BackupManifest): Commit => ({
  actor: 'operator',
  command: 'restore',
  reason: `Epoch ${number}: restored from the backup of ${createdAt}, after entry ${size}.`,
  changes: [],
  expect: [],
  unique: [],
  outbox: []
});
