import { randomBytes, randomUUID } from 'node:crypto';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { sha256Hex } from '#lib/server/ledger/hash.ts';
import { decrypt, encrypt, newKey } from './cipher.ts';
import { padded, withoutPadding } from './padding.ts';
import type { OpenedSheet, SealedSheet } from './port.ts';

const SALT_BYTES = 32;

/** The ciphertext belongs to one sheet and one key; anybody who has the ledger can say the same. */
const bound = (sheet: string, keyId: string) => ({ purpose: 'submission', sheet, keyId });

/** Encrypts a sheet, padded, under a fresh key and commits to it, without the padding, with a fresh salt. */
export const sealSheet = (sheet: string, content: unknown): { readonly sealed: SealedSheet; readonly key: Buffer } => {
  const key = newKey();
  const keyId = randomUUID();
  const plain = canonical({ salt: randomBytes(SALT_BYTES).toString('base64'), sheet, content });
  const sealed: SealedSheet = {
    algorithm: 'AES-256-GCM',
    ...encrypt(key, padded(plain), bound(sheet, keyId)),
    commitment: sha256Hex(plain),
    keyId
  };
  return { sealed, key };
};

/**
 * Opens a submitted sheet. Needs nothing but the ledger once the key is in it.
 * @returns undefined when the key does not open it or what it opens to is not what was committed to
 */
export const openSheet = (sheet: string, sealed: SealedSheet, key: Uint8Array): OpenedSheet<unknown> | undefined => {
  const bytes = decrypt(key, sealed, bound(sheet, sealed.keyId));
  const plain = bytes && withoutPadding(bytes).toString('utf8');
  if (plain === undefined || sha256Hex(plain) !== sealed.commitment) return undefined;
  const opened = JSON.parse(plain) as { readonly salt: string; readonly sheet: string; readonly content: unknown };
  if (opened.sheet !== sheet) return undefined;
  return { content: opened.content, salt: opened.salt, key: Buffer.from(key).toString('base64') };
};
