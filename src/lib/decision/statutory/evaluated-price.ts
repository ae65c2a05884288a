import { DecisionError } from '../shared/index.ts';
import { type OfferRanking, rankOffers, requirePrices } from './offer-ranking.ts';

/** What an offer costs over its whole life, in đồng. */
export interface PricedOffer {
  /** Bid after correction of errors and deviations, less the discount. */
  readonly price: number;
  /** Delta G: whole-life factors brought to one footing (operation, maintenance, ...); negative where they save money. */
  readonly adjustments?: readonly number[];
  /** Delta of preference: what is added to an offer that has no right to it; 0 or more. */
  readonly preference?: number;
  /** Whether the offer passed technically; true where not given. */
  readonly passes?: boolean;
}

const EVALUATED_RULE = 'khoản 2 Điều 58 Luật Đấu thầu; khoản 4 Điều 26 Nghị định 214/2025/NĐ-CP: giá đánh giá';
const LOWEST_RULE = 'khoản 1 Điều 58 Luật Đấu thầu: giá thấp nhất';

/**
 * Evaluated price: GĐG = G +- sum of adjustments + preference; the lowest wins among the offers that pass technically.
 *
 * @param offers m offers
 * @returns scores are the evaluated prices in đồng
 * @throws DecisionError `empty`, `not-positive` (a price), `not-finite`, `negative` (a preference)
 * @see Luật Đấu thầu, Điều 58 khoản 2; Nghị định 214/2025/NĐ-CP, Điều 26 khoản 4
 * @example evaluatedPrices([{ price: 100, adjustments: [20] }, { price: 110, preference: 5 }]).ranks // [2, 1]
 */
export function evaluatedPrices(offers: readonly PricedOffer[]): OfferRanking {
  requirePrices(offers.map((offer) => offer.price));
  const scores = offers.map(({ price, adjustments = [], preference = 0, passes = true }, i) => {
    const odd = adjustments.findIndex((amount) => !Number.isFinite(amount));
    if (odd >= 0) throw new DecisionError('not-finite', `offers[${i}].adjustments[${odd}]`, 'must be a finite number');
    if (!(preference >= 0)) throw new DecisionError('negative', `offers[${i}].preference`, 'must be 0 or more');
    return passes ? adjustments.reduce((sum, amount) => sum + amount, price) + preference : null;
  });
  return rankOffers(scores, 'low', 0, 15, EVALUATED_RULE);
}

/**
 * Lowest price among the offers that pass technically.
 *
 * @param offers m offers; adjustments and preferences do not enter
 * @returns scores are the prices in đồng
 * @throws DecisionError `empty`, `not-positive`
 * @see Luật Đấu thầu, Điều 58 khoản 1
 * @example lowestPrices([{ price: 100, passes: false }, { price: 110 }]).ranks // [null, 1]
 */
export function lowestPrices(offers: readonly PricedOffer[]): OfferRanking {
  requirePrices(offers.map((offer) => offer.price));
  const scores = offers.map(({ price, passes = true }) => (passes ? price : null));
  return rankOffers(scores, 'low', 0, 15, LOWEST_RULE);
}
