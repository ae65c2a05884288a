/** Above this many candidates, sorting into buckets first is quicker than insertion alone. */
const FEW = 24;

/**
 * Makes a function that ranks one row of totals: `ranks[a]` = number of candidates strictly better than a, so 0 is
 * first and equals share the better rank. Neighbours that differ by no more than the larger of their noises are equals.
 * Scratch space is made once; the function allocates nothing.
 *
 * Up to 24 candidates by insertion sort. Above that by one pass into twice as many buckets as candidates, evenly laid
 * between the row's lowest and highest total, and insertion sort over the almost sorted outcome: linear for totals
 * that are spread out, never worse than insertion sort.
 *
 * @param candidates how many totals a row has
 * @param noises by how much each candidate's total may be off; looked at anew with every row
 * @returns a function of the totals, of where the row begins in them, and of the ranks, which it overwrites
 * @example
 * const rankRow = rowRanker(3, new Float64Array(3));
 * rankRow(Float64Array.of(5, 9, 9), 0, ranks); // ranks is [2, 0, 0]
 */
export function rowRanker(
  candidates: number,
  noises: Float64Array
): (totals: Float64Array, from: number, ranks: Int32Array) => void {
  const keys = new Float64Array(candidates);
  const ids = new Int32Array(candidates);
  const buckets = 2 * candidates;
  const ends = new Int32Array(buckets + 1);
  const bucketOf = new Int32Array(candidates);

  /** Leaves `keys` (falling within the precision of buckets) and `ids` in the order of the buckets. */
  const intoBuckets = (totals: Float64Array, from: number): void => {
    let lowest = totals[from] ?? 0;
    let highest = lowest;
    for (let a = 1; a < candidates; a++) {
      const total = totals[from + a] ?? 0;
      if (total < lowest) lowest = total;
      if (total > highest) highest = total;
    }
    const scale = highest > lowest ? (buckets - 1) / (highest - lowest) : 0;
    ends.fill(0);
    for (let a = 0; a < candidates; a++) {
      const bucket = ((highest - (totals[from + a] ?? 0)) * scale) | 0;
      bucketOf[a] = bucket;
      ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0);
    for (let a = 0; a < candidates; a++) {
      const bucket = bucketOf[a] ?? 0;
      const place = ends[bucket] ?? 0;
      ends[bucket] = place + 1;
      keys[place] = totals[from + a] ?? 0;
      ids[place] = a;
    }
  };

  return (totals, from, ranks) => {
    if (candidates > FEW) {
      intoBuckets(totals, from);
    } else {
      for (let a = 0; a < candidates; a++) {
        keys[a] = totals[from + a] ?? 0;
        ids[a] = a;
      }
    }
    for (let i = 1; i < candidates; i++) {
      const key = keys[i] ?? 0;
      const id = ids[i] ?? 0;
      let place = i;
      while (place > 0 && (keys[place - 1] ?? 0) < key) {
        keys[place] = keys[place - 1] ?? 0;
        ids[place] = ids[place - 1] ?? 0;
        place--;
      }
      keys[place] = key;
      ids[place] = id;
    }
    let rank = 0;
    for (let i = 0; i < candidates; i++) {
      const id = ids[i] ?? 0;
      if (i > 0) {
        const gap = (keys[i - 1] ?? 0) - (keys[i] ?? 0);
        if (gap > (noises[id] ?? 0) && gap > (noises[ids[i - 1] ?? 0] ?? 0)) rank = i;
      }
      ranks[id] = rank;
    }
  };
}
