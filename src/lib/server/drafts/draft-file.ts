import { canonical } from '#lib/server/ledger/canonical.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { decrypt, encrypt, newKey } from './cipher.ts';
import type { Sealed } from './cipher.ts';
import type { MasterKeys, WrappedKey } from './master-key.ts';
import { padded, withoutPadding } from './padding.ts';
import type { DraftHead } from './port.ts';

/** A draft as it lies on disk: the head in clear, everything else encrypted and bound to that head. */
export interface DraftFile {
  readonly version: 1;
  readonly head: DraftHead;
  readonly key: WrappedKey;
  readonly content: Sealed;
}

/**
 * A stored draft as what it should be: of this form, and of the sheet that it is kept under. Whoever lays one draft in
 * the place of another, or writes something else there, can give it a checksum that fits.
 * @throws {StoreFault} `damaged`
 */
export const checkDraftFile = (stored: unknown, sheet: string, file: string): DraftFile => {
  const { head, key, content } = membersOf(stored);
  const isOne =
    DRAFT_TEXTS.every((name) => typeof membersOf(head)[name] === 'string') &&
    Number.isSafeInteger(membersOf(head)['revision']) &&
    typeof membersOf(key)['master'] === 'string' &&
    isSealed(key) &&
    isSealed(content);
  if (!isOne) throw damaged(file, 'it is no draft');
  if (membersOf(head)['sheet'] !== sheet) throw damaged(file, 'it is the draft of another sheet');
  return stored as DraftFile;
};

const DRAFT_TEXTS: readonly (keyof DraftHead)[] = ['sheet', 'evaluation', 'round', 'member', 'savedAt'];

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const isSealed = (value: unknown): boolean =>
  ['nonce', 'ciphertext', 'tag'].every((name) => typeof membersOf(value)[name] === 'string');

const damaged = (file: string, what: string): StoreFault =>
  new StoreFault('damaged', `${file} is damaged: ${what}. Put it back from a backup.`, { file });

/** The sheet key is bound to its sheet, the content to the whole head: nothing can be put in another's place. */
const keyBound = (head: DraftHead) => ({ purpose: 'draft-key', sheet: head.sheet });
const contentBound = (head: DraftHead) => ({ purpose: 'draft', ...head });

/** @param before the file that is replaced; its key is kept when it can be opened */
export const makeDraftFile = (
  master: MasterKeys,
  head: DraftHead,
  content: unknown,
  before: DraftFile | undefined
): DraftFile => {
  const kept = before && master.unwrap(before.key, keyBound(before.head));
  const key = kept ?? newKey();
  const wrapped = before !== undefined && kept !== undefined ? before.key : master.wrap(key, keyBound(head));
  return { version: 1, head, key: wrapped, content: encrypt(key, padded(canonical(content)), contentBound(head)) };
};

export type DraftContent =
  { readonly ok: true; readonly content: unknown } | { readonly ok: false; readonly why: 'key-lost' | 'damaged' };

export const readDraftFile = (master: MasterKeys, file: DraftFile): DraftContent => {
  if (!master.has(file.key.master)) return { ok: false, why: 'key-lost' };
  const key = master.unwrap(file.key, keyBound(file.head));
  const plain = key && decrypt(key, file.content, contentBound(file.head));
  if (plain === undefined) return { ok: false, why: 'damaged' };
  return { ok: true, content: JSON.parse(withoutPadding(plain).toString('utf8')) as unknown };
};
