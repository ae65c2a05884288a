/**
 * A root to print and to compare by eye: its first 64 bits in four groups, for example `5dc9 da79 a706 59a9`. Enough to
 * tell a ledger from any other that somebody did not set out to forge; the whole root stands in the checkpoint.
 */
export const shortRoot = (root: string): string => root.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ');
