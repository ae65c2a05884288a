/**
 * Competition ranks (1, 1, 3): one more than the number of candidates that are strictly better.
 * Scores are compared as they are: round them first where noise must not decide.
 *
 * @param scores one finite number a candidate
 * @param better whether a high or a low score is the better one
 * @returns ranks in the order of the scores, 1 is best
 * @example competitionRanks([7, 9, 9, 3]) // [3, 1, 1, 4]
 */
export function competitionRanks(scores: ArrayLike<number>, better: 'high' | 'low' = 'high'): number[] {
  const order = indicesByScore(scores, better);
  const ranks = new Array<number>(scores.length).fill(1);
  let rank = 1;
  order.forEach((index, position) => {
    const previous = order[position - 1];
    if (previous !== undefined && scores[previous] !== scores[index]) rank = position + 1;
    ranks[index] = rank;
  });
  return ranks;
}

/**
 * Indices of the scores from best to worst; equal scores keep the order in which they came.
 *
 * @example indicesByScore([7, 9, 9]) // [1, 2, 0]
 */
export function indicesByScore(scores: ArrayLike<number>, better: 'high' | 'low' = 'high'): number[] {
  const sign = better === 'high' ? -1 : 1;
  return Array.from({ length: scores.length }, (_, index) => index).sort(
    (a, b) => sign * ((scores[a] ?? 0) - (scores[b] ?? 0)) || a - b
  );
}
