/** Row to column: preferred, the other is preferred, indifferent, incomparable. */
export type Relation = 'P' | 'P-' | 'I' | 'R';

/**
 * Intersection of two rankings: preferred where neither ranking objects and one supports, incomparable where they
 * contradict each other.
 *
 * @param first m ranks, 1 is best
 * @param second m ranks, 1 is best
 * @returns m x m relations
 * @see Roy (1978), ELECTRE III, Cahiers du CERO 20(1), 3-24 (final partial preorder)
 * @example relationByTwo([1, 2], [2, 1]) // [['I', 'R'], ['R', 'I']]
 */
export function relationByTwo(first: readonly number[], second: readonly number[]): Relation[][] {
  return first.map((ownFirst, a) =>
    first.map((otherFirst, b) => {
      const one = Math.sign(otherFirst - ownFirst);
      const two = Math.sign((second[b] ?? 0) - (second[a] ?? 0));
      if (one === 0 && two === 0) return 'I';
      if (one >= 0 && two >= 0) return 'P';
      return one <= 0 && two <= 0 ? 'P-' : 'R';
    })
  );
}

/**
 * A complete ranking that agrees with a partial preorder: a candidate's level is the longest chain of candidates
 * preferred to it; within a level the lower sum of the two ranks comes first.
 *
 * @param relations m x m, transitive
 * @param first m ranks, 1 is best
 * @param second m ranks, 1 is best
 * @returns m competition ranks
 * @see Vallée & Zielniewicz (1994), ELECTRE III-IV, version 3.x: Aspects méthodologiques, LAMSADE (median preorder)
 * @example medianPreorder([['I', 'P'], ['P-', 'I']], [1, 2], [1, 2]) // [1, 2]
 */
export function medianPreorder(
  relations: readonly Relation[][],
  first: readonly number[],
  second: readonly number[]
): number[] {
  const total = (a: number) => (first[a] ?? 0) + (second[a] ?? 0);
  // Whoever is preferred to a has a smaller sum of ranks, so that one pass in that order finds all levels.
  const order = Array.from(relations.keys()).sort((a, b) => total(a) - total(b));
  const levels = new Array<number>(relations.length).fill(0);
  for (const a of order) {
    for (const b of order) {
      if (relations[b]?.[a] === 'P') levels[a] = Math.max(levels[a] ?? 0, (levels[b] ?? 0) + 1);
    }
  }
  const ahead = (a: number, b: number) => (levels[b] ?? 0) - (levels[a] ?? 0) || total(b) - total(a);
  return levels.map((_, a) => 1 + order.filter((b) => ahead(b, a) > 0).length);
}
