import type { DecisionWarning } from '../methods/decision-warning.ts';
import { competitionRanks, DecisionError, roundHalfAway } from '../shared/index.ts';

/** Result of a statutory formula: `null` for an offer that did not pass technically, which is never ranked. */
export interface OfferRanking {
  /** m totals as computed. */
  readonly scores: (number | null)[];
  /** m totals rounded half away from zero to the declared decimals; the ranks follow from these. */
  readonly totals: (number | null)[];
  /** m competition ranks among the offers that passed, 1 is best. */
  readonly ranks: (number | null)[];
  /** The rule that was applied. */
  readonly rule: string;
  readonly warnings: readonly DecisionWarning[];
}

/** What stands beside every result of a statutory formula. */
const SIMULATION: DecisionWarning = {
  code: 'simulation-only',
  field: 'method',
  message: 'mô phỏng, không phải lựa chọn nhà thầu (a simulation, not the selection of a supplier)'
};

/**
 * Rounds totals, ranks the offers that passed, and says which did not.
 *
 * @param scores m totals, `null` where an offer was excluded
 * @param better whether a high or a low total wins
 * @param decimals places that totals are rounded to before ranking
 * @param digits significant digits that a total is trusted to: 12 for points, 15 for amounts of money
 * @throws DecisionError `empty` where no offer passed
 * @example rankOffers([90.5, null, 82], 'high', 2, 12, rule).ranks // [1, null, 2]
 */
export function rankOffers(
  scores: readonly (number | null)[],
  better: 'high' | 'low',
  decimals: number,
  digits: number,
  rule: string
): OfferRanking {
  const totals = scores.map((score) => (score === null ? null : roundHalfAway(score, decimals, digits)));
  const passing = totals.filter((total) => total !== null);
  if (passing.length === 0) throw new DecisionError('empty', 'offers', 'no offer passed technically');
  const passingRanks = competitionRanks(passing, better);
  let next = 0;
  const ranks = totals.map((total) => (total === null ? null : (passingRanks[next++] ?? null)));
  const excluded = scores.flatMap((score, i): DecisionWarning[] =>
    score === null
      ? [{ code: 'excluded', field: `matrix[${i}]`, message: 'did not pass technically and is not ranked' }]
      : []
  );
  return { scores: [...scores], totals, ranks, rule, warnings: [SIMULATION, ...excluded] };
}

/**
 * Refuses a list of prices that is empty or has a price that is not positive.
 *
 * @throws DecisionError `empty`, `not-finite`, `not-positive`
 * @example requirePrices([100, 0]) // throws: offers[1].price must be positive
 */
export function requirePrices(prices: readonly number[]): void {
  if (prices.length === 0) throw new DecisionError('empty', 'offers', 'needs at least one offer');
  prices.forEach((price, i) => {
    if (!Number.isFinite(price)) throw new DecisionError('not-finite', `offers[${i}].price`, 'must be a finite number');
    if (price <= 0) throw new DecisionError('not-positive', `offers[${i}].price`, 'must be positive');
  });
}
