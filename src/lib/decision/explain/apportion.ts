import { roundHalfAway } from '../shared/round-half-away.ts';

/**
 * Rounds parts so that the rounded parts sum to the rounded total exactly: every part is rounded down, then the units
 * that are missing go to the parts with the largest remainders (Hamilton's method); equal remainders in their order.
 * Parts of zero stay zero as long as there is another part.
 *
 * @param parts finite numbers that sum to the total but for its rounding
 * @param total already rounded to `decimals`
 * @param decimals 0..6
 * @returns rounded parts in the order of the parts
 * @see Balinski and Young (1982), Fair Representation
 * @example apportion([1 / 3, 1 / 3, 1 / 3], 1, 2) // [0.34, 0.33, 0.33]
 */
export function apportion(parts: readonly number[], total: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  // Six more decimals take the binary noise off before rounding down.
  const exact = parts.map((part) => roundHalfAway(part * unit, 6));
  const units = exact.map(Math.floor);
  const missing = Math.round(total * unit) - units.reduce((a, b) => a + b, 0);
  const rest = exact.map((part) => part - Math.floor(part));
  const all = exact.map((_, i) => i);
  const movable = all.filter((i) => exact[i] !== 0);
  const receivers = (movable.length > 0 ? movable : all).sort((a, b) => (rest[b] ?? 0) - (rest[a] ?? 0) || a - b);
  if (missing < 0) receivers.reverse();
  for (let given = 0; given < Math.abs(missing) && receivers.length > 0; given++) {
    const index = receivers[given % receivers.length] ?? 0;
    units[index] = (units[index] ?? 0) + Math.sign(missing);
  }
  return units.map((count) => roundHalfAway(count / unit, decimals));
}
