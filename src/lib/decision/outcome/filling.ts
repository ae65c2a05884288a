import type { CandidateOutcome, Outcome, Range, Rules } from './types.ts';

/** One number for what unknowns leave open: all at worst, all at best, or the middle of the range. */
export type Filling = 'worst' | 'middle' | 'best';

/**
 * The number that stands for a range.
 *
 * @example pick({ low: 40, high: 90 }, 'middle') // 65
 */
export function pick({ low, high }: Range, filling: Filling): number {
  return filling === 'worst' ? low : filling === 'best' ? high : (low + high) / 2;
}

/**
 * The filling that agrees with the rules: unknowns at worst where they count so, else in the middle.
 *
 * @example fillingBy({ unknownPolicy: 'worst' }) // 'worst'
 */
export function fillingBy({ unknownPolicy }: Pick<Rules, 'unknownPolicy'>): Filling {
  return unknownPolicy === 'worst' ? 'worst' : 'middle';
}

/**
 * Ranked candidates from first to last under a filling: by printed total, equals in the official order.
 *
 * @example rankedBy(outcome, 'middle')[0]?.id // 'A'
 */
export function rankedBy({ order, candidates }: Outcome, filling: Filling): CandidateOutcome[] {
  return order
    .flatMap((id) => candidates.find((candidate) => candidate.id === id) ?? [])
    .sort((a, b) => pick(b.shown, filling) - pick(a.shown, filling));
}
