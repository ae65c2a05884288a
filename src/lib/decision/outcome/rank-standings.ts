import { roundHalfAway } from '../shared/round-half-away.ts';
import type { Range, Rules, Standing } from './types.ts';

/** A candidate before it is ranked. */
export interface Contender {
  readonly id: string;
  readonly total: Range;
  /** Value (0..100) of each declared tie-break, in their order. */
  readonly tieBreaks: readonly Range[];
  /** A gate is still open, so that the candidate may yet fall out. */
  readonly mayFallOut: boolean;
}

/** Rounded total, then rounded tie-breaks: what decides between two candidates, compared from the left. */
type Key = readonly number[];

function compareKeys(a: Key, b: Key): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Ranks candidates by rounded totals and tie-breaks, competition style, with the ranks that unknowns leave possible.
 *
 * Candidates' unknowns are independent and totals and tie-breaks rise with every one of them, so the best rank of a
 * candidate is reached with its own unknowns at best and all others' at worst (and whoever may fall out gone), its
 * worst rank the other way round. The ranges are therefore exact.
 *
 * @param contenders candidates that passed their gates or may yet pass them
 * @param rules decimals of the rounding; with the unknown policy `worst` places are those of the low totals
 * @returns standings in the order of the contenders
 * @example rankStandings([{ id: 'A', total: { low: 40, high: 90 }, tieBreaks: [], mayFallOut: false }], rules)[0]?.place // 1
 */
export function rankStandings(
  contenders: readonly Contender[],
  { decimals, unknownPolicy }: Pick<Rules, 'decimals' | 'unknownPolicy'>
): Standing[] {
  const keys = contenders.map(({ total, tieBreaks }) => ({
    low: [total, ...tieBreaks].map(({ low }) => roundHalfAway(low, decimals)),
    high: [total, ...tieBreaks].map(({ high }) => roundHalfAway(high, decimals))
  }));
  return contenders.map(({ id, total }, own) => {
    const mine = keys[own] ?? { low: [], high: [] };
    const others = keys.filter((_, i) => i !== own);
    const certain = keys.filter((_, i) => i !== own && contenders[i]?.mayFallOut === false);
    const rank = {
      best: 1 + certain.filter((other) => compareKeys(other.low, mine.high) > 0).length,
      worst: 1 + others.filter((other) => compareKeys(other.high, mine.low) > 0).length
    };
    const standing = { id, total, shown: { low: mine.low[0] ?? 0, high: mine.high[0] ?? 0 }, rank };
    if (unknownPolicy === 'worst') {
      const place = 1 + others.filter((other) => compareKeys(other.low, mine.low) > 0).length;
      return { ...standing, place, shared: others.some((other) => compareKeys(other.low, mine.low) === 0) };
    }
    const place = rank.best === rank.worst ? rank.best : null;
    const canTie = others.some(
      (other) => compareKeys(other.low, mine.high) <= 0 && compareKeys(mine.low, other.high) <= 0
    );
    return { ...standing, place, shared: place !== null && canTie };
  });
}

/**
 * Ids from first to last: by place where it is settled, else by possible ranks and then by the middle of the total;
 * equals keep their order.
 *
 * @example orderOf(standings) // ['B', 'A', 'C']
 */
export function orderOf(standings: readonly Standing[]): string[] {
  const keys = new Map<string, Key>(
    standings.map(({ id, place, rank, total }) => [
      id,
      place === null ? [rank.best, rank.worst, -(total.low + total.high)] : [place, place, 0]
    ])
  );
  return standings.map(({ id }) => id).sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
}
