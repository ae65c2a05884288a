/** Ranks (1 is best) of the candidates with these numbers, as one method sees them alone. */
export type RankSubset = (candidates: readonly number[]) => readonly number[];

/** What happens to the order of the others when one candidate goes. */
export interface RankReversal {
  readonly removed: number;
  /** Pairs of the others that changed places, or became or ceased to be level. */
  readonly pairs: readonly (readonly [number, number])[];
  /** The best of the others is not the one that was best of them before. */
  readonly winnerChanges: boolean;
}

/**
 * Rank-reversal check on one's own data: removes each candidate in turn, ranks the rest again by the same method and
 * lists every pair whose order changed. The additive model on declared scales never reverses; methods that take their
 * scale from the data (TOPSIS, VIKOR, PROMETHEE, ...) may.
 *
 * @param candidates how many there are, numbered from 0
 * @param rank the method under test, on a subset of the candidates
 * @returns one entry for each removal that changed something
 * @see Belton and Gear (1983), On a short-coming of Saaty's method of analytic hierarchies, Omega 11(3), 228-230
 * @example
 * rankReversals(3, (subset) => topsis({ ...table, matrix: subset.map((i) => table.matrix[i]) }).ranks) // []
 */
export function rankReversals(candidates: number, rank: RankSubset): RankReversal[] {
  const all = Array.from({ length: candidates }, (_, i) => i);
  const before = rank(all);
  return all.flatMap((removed): RankReversal[] => {
    const rest = all.filter((candidate) => candidate !== removed);
    if (rest.length < 2) return [];
    const after = new Map(rank(rest).map((place, i) => [rest[i] ?? -1, place]));
    const was = (a: number, b: number): number => Math.sign((before[a] ?? 0) - (before[b] ?? 0));
    const is = (a: number, b: number): number => Math.sign((after.get(a) ?? 0) - (after.get(b) ?? 0));
    const pairs = rest.flatMap((a, i) =>
      rest
        .slice(i + 1)
        .filter((b) => was(a, b) !== is(a, b))
        .map((b) => [a, b] as const)
    );
    if (pairs.length === 0) return [];
    const best = (order: (a: number, b: number) => number): string =>
      rest.filter((own) => rest.every((other) => order(own, other) <= 0)).join();
    return [{ removed, pairs, winnerChanges: best(was) !== best(is) }];
  });
}
