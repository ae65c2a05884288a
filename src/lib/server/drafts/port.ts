/**
 * The draft store: sheets in progress, which nobody but their author may read. A draft is one encrypted file
 * (AES-256-GCM, a key of its own, wrapped by the master key of `KEY_FILE`), synced before the caller is told "saved".
 */

/** What may be known of a draft without its key: whose, which, how far; never a score. */
export interface DraftHead {
  readonly sheet: string;
  readonly evaluation: string;
  readonly round: string;
  readonly member: string;
  /** Cells filled, of how many. */
  readonly filled: number;
  readonly total: number;
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly savedAt: string;
}

export interface DraftWrite<C> extends Omit<DraftHead, 'revision' | 'savedAt'> {
  readonly content: C;
}

export type DraftWritten<C> =
  | { readonly ok: true; readonly head: DraftHead }
  /** Somebody (another window of the same author) wrote in between: both states come back. */
  | { readonly ok: false; readonly kind: 'conflict'; readonly head: DraftHead; readonly content: C }
  /** The guard said no at the moment of writing (the round was closed meanwhile). */
  | { readonly ok: false; readonly kind: 'guarded' };

/** A submitted sheet as it stands in the ledger until its round is closed. All binary values are base64. */
export interface SealedSheet {
  readonly algorithm: 'AES-256-GCM';
  readonly nonce: string;
  readonly ciphertext: string;
  readonly tag: string;
  /** SHA-256 over the canonical bytes of `{salt, sheet, content}`, hex. A bare digest of scores could be guessed. */
  readonly commitment: string;
  /** Names the key in the draft store; a fresh key for every submission, so that what was taken back stays closed. */
  readonly keyId: string;
}

export interface OpenedSheet<C> {
  readonly content: C;
  readonly salt: string;
  /** base64; goes into the ledger when the round is closed. */
  readonly key: string;
}

/** Asked once for each draft and each key that is old enough to go. */
export interface NeededSheets {
  draft(head: DraftHead): Promise<boolean>;
  key(submission: Submission): Promise<boolean>;
}

export interface Submission {
  readonly sheet: string;
  readonly keyId: string;
}

export interface SweptSheets {
  readonly drafts: number;
  readonly keys: number;
}

export interface DraftStore<C = unknown> {
  /** Heads of an evaluation's drafts. */
  heads(evaluation: string): Promise<readonly DraftHead[]>;
  /**
   * @param reader the member who asks; anybody but the author gets `undefined`.
   * @throws {DraftFault} `key-lost` when the master key does not open it, `damaged` when the file does not check.
   */
  read(sheet: string, reader: string): Promise<{ readonly head: DraftHead; readonly content: C } | undefined>;
  /**
   * @param expectRevision the revision seen (0 = new).
   * @param guard asked again right before the file is renamed into place; false = nothing is written.
   */
  write(
    draft: DraftWrite<C>,
    expectRevision: number,
    guard: () => boolean | Promise<boolean>
  ): Promise<DraftWritten<C>>;
  /**
   * Does something that rests on a draft as it is at a revision (0 = there is none): no save comes in between. Nothing
   * is done when the draft has moved on.
   */
  whileAt<T>(
    sheet: string,
    revision: number,
    work: () => Promise<T>
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>;
  /** Encrypts content under a fresh key and keeps that key (wrapped, synced). */
  seal(sheet: string, content: C): Promise<SealedSheet>;
  /** Opens a sealed sheet with the kept key and checks its commitment. Used by closing a round, and nothing else. */
  open(sheet: string, sealed: SealedSheet): Promise<OpenedSheet<C>>;
  /** Takes the draft away, once what it held stands elsewhere. The keys of submissions stay. */
  remove(sheet: string): Promise<void>;
  /** Destroys the key of a submission that was taken back: its ciphertext in the ledger stays closed for ever. */
  forget(keyId: string): Promise<void>;
  /**
   * Takes away drafts and kept keys that nobody needs any more, as a process leaves them that ended between a commit and
   * what follows it. What is damaged stays where it is.
   * @param age milliseconds that they must have lain there untouched; what is younger may be of a commit under way
   */
  sweep(needed: NeededSheets, age: number): Promise<SweptSheets>;
  close(): Promise<void>;
}

export type DraftFaultCode = 'key-lost' | 'damaged' | 'closed';

export class DraftFault extends Error {
  readonly code: DraftFaultCode;

  constructor(code: DraftFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DraftFault';
    this.code = code;
  }
}
