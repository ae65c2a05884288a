import type { Epoch } from '#lib/server/store/embedded/format-file.ts';

/** What a check found, of a folder or a database. */
export interface CheckResult {
  /** The data folder; absent for a database. */
  readonly dir?: string;
  readonly sound: boolean;
  /** Entries of the ledger, and the root over them; absent when the ledger cannot be read. */
  readonly position?: number;
  readonly root?: string;
  readonly epochs?: readonly Epoch[];
  /** Files that were read; absent for a database. */
  readonly files?: number;
  /** Kept checkpoints that were compared. */
  readonly checkpoints?: number;
  /** How many documents there are, by collection. */
  readonly documents?: Readonly<Record<string, number>>;
  readonly findings: readonly CheckFinding[];
}

export interface CheckFinding {
  readonly file?: string;
  readonly byte?: number;
  readonly what: string;
}
