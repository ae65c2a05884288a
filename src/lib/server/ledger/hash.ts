import { createHash } from 'node:crypto';

/** SHA-256 of text (as UTF-8) or bytes, as lower-case hex. */
export const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** True for the hex text of a SHA-256 digest. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
