import { compareTexts } from '../store/query/values.ts';

interface Ranked {
  readonly score: number;
  readonly document: { readonly id: string };
}

const compare = (a: Ranked, b: Ranked): number => b.score - a.score || compareTexts(a.document.id, b.document.id);

/** The best hits from `offset` on, in order; equal ones by id. Few of many are chosen without sorting all. */
export const bestHits = <T extends Ranked>(hits: readonly T[], offset: number, limit: number): T[] => {
  const wanted = offset + limit;
  if (wanted * 8 > hits.length) return [...hits].sort(compare).slice(offset, wanted);
  const best: T[] = [];
  for (const hit of hits) {
    const worst = best[wanted - 1];
    if (worst !== undefined && compare(worst, hit) <= 0) continue;
    best.splice(placeOf(best, hit), 0, hit);
    if (best.length > wanted) best.pop();
  }
  return best.slice(offset);
};

const placeOf = (sorted: readonly Ranked[], hit: Ranked): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, hit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
