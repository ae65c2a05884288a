import { createHash } from 'node:crypto';
import { StoreFault } from '../port.ts';

/** Name of an attachment: SHA-256 over its bytes, hex. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Digests come from documents: what is none must not become a path or a question. */
export const checkDigest = (digest: string): string => {
  if (!isDigest(digest)) throw new TypeError(`"${digest}" is not a SHA-256 digest`);
  return digest;
};

/** @throws {StoreFault} `damaged` when the bytes are not those that the digest names */
export const checkBytes = (digest: string, bytes: Buffer, where: string): Buffer => {
  if (digestOf(bytes) === digest) return bytes;
  throw new StoreFault('damaged', `The attachment ${where} is damaged: put it back from a backup.`, { file: where });
};
