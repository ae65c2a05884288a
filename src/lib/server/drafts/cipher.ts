import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonical } from '#lib/server/ledger/canonical.ts';

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. All binary values are base64. */
export interface Sealed {
  readonly nonce: string;
  readonly ciphertext: string;
  readonly tag: string;
}

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** @param bound what the ciphertext belongs to; it opens only together with the same */
export const encrypt = (key: Uint8Array, plain: string | Uint8Array, bound: unknown): Sealed => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(canonical(bound), 'utf8'));
  const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64')
  };
};

/** @returns undefined when the key, the bytes or what they are bound to is another */
export const decrypt = (key: Uint8Array, sealed: Sealed, bound: unknown): Buffer | undefined => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: TAG_BYTES
    });
    decipher.setAAD(Buffer.from(canonical(bound), 'utf8'));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(sealed.ciphertext, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
};
