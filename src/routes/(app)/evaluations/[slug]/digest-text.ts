/** A digest in groups of four, so that two of them can be compared by eye. */
export const grouped = (digest: string): string => digest.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** The start of a digest: enough to tell two apart where the whole one stands elsewhere. */
export const shortDigest = (digest: string): string => grouped(digest.slice(0, 12));
