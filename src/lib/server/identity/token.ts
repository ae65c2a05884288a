import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, as RFC 4648 base64url without padding (43 characters): safe in addresses and cookies. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a token: its SHA-256, hex. A token is random over its whole length, so neither salt nor a slow
 * hash adds anything, and who reads the records cannot use what stands there.
 */
export const tokenDigest = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** The form of a token; anything else was not made here and need not be looked up. */
export const looksLikeToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
