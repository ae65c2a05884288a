import type { Offer } from './goods-score.ts';
import { type LegalRange, requireLegal, requireWhole } from './legal-range.ts';
import { type OfferRanking, rankOffers, requirePrices } from './offer-ranking.ts';
import { type FloorRegime, reachesFloor } from './technical-floor.ts';

/** Weights and limits of a consulting evaluation by the combined method. */
export interface ConsultingScoreOptions {
  /** K, weight of quality, 0..1. */
  readonly quality: number;
  /** G, weight of price, 0..1; K + G = 1. */
  readonly price: number;
  /** Technical scale, which price points share; 100 by default. */
  readonly maximum?: number;
  /** Which technical floor applies, `consulting` by default, and how high it was set. */
  readonly floorRegime?: Extract<FloorRegime, 'consulting' | 'consulting-high'>;
  readonly floor?: number;
  /** Places that totals are rounded to before ranking, 2 by default. */
  readonly decimals?: number;
}

/** Ranking, and the price points that went into it. */
export interface ConsultingRanking extends OfferRanking {
  /** m price points on the technical scale, `null` for an excluded offer. */
  readonly pricePoints: (number | null)[];
}

const RULE = 'khoản 8 Điều 63 Nghị định 214/2025/NĐ-CP: dịch vụ tư vấn';

/** Legal range of K in consulting; G is what is left to 100 %, 20 % to 30 %. */
export const CONSULTING_QUALITY_RANGE: LegalRange = { rule: RULE, from: 0.7, to: 0.8 };

/**
 * Combined score for consulting: price points = Gmin * scale / G, total = K * Q + G * price points, Gmin among the
 * offers that pass technically.
 *
 * @param offers m offers with their technical points, and items where the item floor is to be checked
 * @param options weights K and G, scale, floor and decimals
 * @returns m totals (`null` where excluded), competition ranks, price points, and the rule that was applied
 * @throws DecisionError `legal-range` naming the rule, `empty`, `not-positive`, `out-of-scale`
 * @see Luật Đấu thầu, Điều 59 khoản 3; Nghị định 214/2025/NĐ-CP, Điều 63
 * @example
 * consultingScores([{ technical: 92, price: 1850e6 }, { technical: 78, price: 1400e6 }], { quality: 0.8, price: 0.2 }).ranks // [1, 2]
 */
export function consultingScores(offers: readonly Offer[], options: ConsultingScoreOptions): ConsultingRanking {
  const { quality: k, price: g, maximum = 100, floorRegime = 'consulting' } = options;
  requireLegal(k, CONSULTING_QUALITY_RANGE, 'K');
  requireWhole([k, g], ['K', 'G'], RULE);
  requirePrices(offers.map((offer) => offer.price));
  const passing = offers.filter((offer) => reachesFloor(offer, maximum, floorRegime, options.floor));
  const lowest = passing.reduce((least, offer) => Math.min(least, offer.price), Infinity);
  const pricePoints = offers.map((offer) => (passing.includes(offer) ? (lowest * maximum) / offer.price : null));
  const scores = pricePoints.map((points, i) =>
    points === null ? null : k * (offers[i]?.technical ?? 0) + g * points
  );
  return { ...rankOffers(scores, 'high', options.decimals ?? 2, 12, RULE), pricePoints };
}
