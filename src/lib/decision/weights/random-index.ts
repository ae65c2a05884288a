/** Tables of the mean consistency index of random judgements; a report names the one that was used. */
export type RandomIndexTable = 'aguaron2003' | 'saaty1980';

/** From n = 3 on. */
const TABLES: Record<RandomIndexTable, readonly number[]> = {
  aguaron2003: [0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484],
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
};

/**
 * Random index of n criteria: 0 up to n = 2, where judgements cannot be inconsistent; undefined beyond the table (n = 10
 * for Aguarón and Moreno-Jiménez, n = 15 for Saaty).
 *
 * @param n number of criteria
 * @see Aguarón & Moreno-Jiménez (2003), European Journal of Operational Research 147(1), 137-145; Saaty (1980)
 * @example randomIndex(4, 'aguaron2003') // 0.882
 */
export function randomIndex(n: number, table: RandomIndexTable): number | undefined {
  return n <= 2 ? 0 : TABLES[table][n - 3];
}
