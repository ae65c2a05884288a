import { createHash } from 'node:crypto';

const NODE = Buffer.from([0x01]);

/** Hash of an inner node (RFC 9162, 2.1.1): SHA-256(0x01 || left || right), on hex. */
export const nodeHash = (left: string, right: string): string =>
  createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex');

/** Root of the tree without leaves (RFC 9162, 2.1.1): SHA-256 of nothing. */
export const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
