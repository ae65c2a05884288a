/**
 * Seed of the resampling, from the seal's digest (hex): fixed before anyone scored, so nobody can choose a seed that
 * pleases. A 31-bit integer.
 */
export function seedOf(digest: string): number {
  let seed = 0;
  for (const character of digest) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return seed & 0x7fffffff;
}
