const KIB = 1024;
/** Up to here lengths double, beyond it they grow by the least length. */
const LEAST = 16 * KIB;
const DOUBLING_TO = 256 * KIB;
const SPACE = 0x20;

/**
 * Length that a text is brought to before it is encrypted, which does not hide lengths: 16 KiB, doubled up to 256 KiB,
 * then the next multiple of 16 KiB. A level, "unknown" or a reason then shows in no length, but where a step is crossed;
 * doubling makes these few (five for a sheet as large as any usual one). Above that, steps stay small, so that the
 * largest sheet that may be handed in (400 kB), as ciphertext and opened, still fits into one document.
 */
export const paddedLength = (bytes: number): number => {
  if (bytes > DOUBLING_TO) return Math.ceil(bytes / LEAST) * LEAST;
  let length = LEAST;
  while (length < bytes) length *= 2;
  return length;
};

/** JSON text as UTF-8 with spaces after it: still the same JSON to whoever reads it. */
export const padded = (json: string): Buffer => {
  const size = Buffer.byteLength(json, 'utf8');
  const bytes = Buffer.alloc(paddedLength(size), SPACE);
  bytes.write(json, 'utf8');
  return bytes;
};

/** Takes the padding off; canonical JSON ends in no space, so what was never padded stays as it is. */
export const withoutPadding = (bytes: Buffer): Buffer => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === SPACE) end--;
  return bytes.subarray(0, end);
};
