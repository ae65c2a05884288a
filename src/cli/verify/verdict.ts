import type { Fault } from '#lib/server/ledger/fault.ts';
import type { RecordVerdict } from '#lib/server/ledger/record/verify-record.ts';
import type { SigningKeySpan } from '#lib/server/ledger/signing-keys.ts';

/** What verifying came to, as `--json` prints it. */
export interface Verdict {
  /** The file as it was given, the folder, or `DATABASE_URL`. */
  readonly file: string;
  readonly what: 'record' | 'ledger';
  readonly holds: boolean;
  readonly faults: readonly Fault[];
  /** Entries of the ledger that the root is over; absent when the file has another form. */
  readonly size?: number;
  readonly root?: string;
  readonly shortRoot?: string;
  /** Keys that signed the checkpoints at hand. */
  readonly keys: readonly SigningKeySpan[];
  /** For a record. */
  readonly record?: RecordVerdict['record'];
  /** When the record's checkpoint was signed, UTC. */
  readonly signedAt?: string;
  /** Entries of a record, each proved to stand in the ledger. */
  readonly entries?: number;
  readonly opened?: number;
  /** The result that was computed again, null while there is none. */
  readonly ranking?: RecordVerdict['ranking'];
  /** For a ledger: kept checkpoints that were compared. */
  readonly checkpoints?: number;
  /** The last of them; null when none is kept. */
  readonly latest?: { readonly time: string; readonly size: number } | null;
}
