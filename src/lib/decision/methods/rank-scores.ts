import { RESULT_NOISE } from '../shared/tolerance.ts';
import { sortedPlace } from './sorted-place.ts';

/**
 * Competition ranks (1, 1, 3) that binary noise does not decide: neighbours in the order that differ by no more than
 * 1e-12 of their size, or by no more than `resolution`, share a rank. Sorts numbers, not objects: 10,000 in about 1 ms.
 *
 * @param scores one finite number a candidate
 * @param better whether a high or a low score is the better one
 * @param resolution difference that does not count, in units of the score: what is lost where large numbers were
 *   subtracted from each other on the way to a score; 0 where nothing was
 * @returns ranks in the order of the scores, 1 is best
 * @example rankScores([0.1 + 0.2, 0.3, 0.7]) // [2, 2, 1]
 */
export function rankScores(scores: ArrayLike<number>, better: 'high' | 'low' = 'high', resolution = 0): number[] {
  const count = scores.length;
  // Numbers sort several times faster than indices by a comparator; each score then finds its place again.
  const rising = new Float64Array(count);
  for (let i = 0; i < count; i++) rising[i] = scores[i] ?? 0;
  rising.sort();
  const places = new Int32Array(count);
  const step = better === 'high' ? -1 : 1;
  const best = better === 'high' ? count - 1 : 0;
  for (let position = 1; position < count; position++) {
    const at = best + step * position;
    const own = rising[at] ?? 0;
    const ahead = rising[at - step] ?? 0;
    const noise = Math.max(resolution, RESULT_NOISE * Math.max(Math.abs(own), Math.abs(ahead)));
    places[at] = Math.abs(own - ahead) > noise ? position : (places[at - step] ?? 0);
  }
  const ranks = new Array<number>(count).fill(1);
  for (let i = 0; i < count; i++) ranks[i] = (places[sortedPlace(rising, scores[i] ?? 0)] ?? 0) + 1;
  return ranks;
}
