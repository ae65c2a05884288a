import { type LegalRange, requireLegal, requireWhole } from './legal-range.ts';
import { type OfferRanking, rankOffers, requirePrices } from './offer-ranking.ts';
import { type FloorRegime, reachesFloor, type TechnicalScore } from './technical-floor.ts';

/** What is bought, which decides how much quality may weigh. */
export type GoodsRegime = 'goods' | 'medicine' | 'strategic-technology' | 'quality-preferred';

/** An offer of goods: technical points and price in đồng. */
export interface Offer extends TechnicalScore {
  readonly price: number;
}

/** Weights and limits of an evaluation by the combined method. */
export interface GoodsScoreOptions {
  /** K, weight of quality, 0..1. */
  readonly quality: number;
  /** T, weight of price, 0..1; K + T = 1. */
  readonly price: number;
  /** `goods` by default. */
  readonly regime?: GoodsRegime;
  /** Technical maximum, 100 points by default. */
  readonly maximum?: number;
  /** Which technical floor applies, `ordinary` by default, and how high it was set. */
  readonly floorRegime?: FloorRegime;
  readonly floor?: number;
  /** Places that totals are rounded to before ranking, 2 by default. */
  readonly decimals?: number;
}

const RULE = 'Điều 38 Nghị định 214/2025/NĐ-CP';

/** Legal range of K; T is what is left to 100 %. */
export const QUALITY_RANGES: Record<GoodsRegime, LegalRange> = {
  goods: { rule: `${RULE}: hàng hóa, phi tư vấn, xây lắp, hỗn hợp`, from: 0.1, to: 0.3 },
  medicine: { rule: `${RULE}: mua thuốc`, from: 0.3, to: 0.4 },
  'strategic-technology': { rule: `${RULE}: công nghệ cao, công nghệ chiến lược`, from: 0.4, to: 0.6 },
  'quality-preferred': { rule: `khoản 3 ${RULE}: ưu tiên kỹ thuật`, from: 0.1, to: 0.5 }
};

/**
 * Combined price and quality score for goods, which includes commercial software:
 * total = (Gmin / G * T + Q / Qmax * K) * 100, Gmin and Qmax among the offers that pass technically.
 *
 * @param offers m offers
 * @param options weights K and T, regime, maximum, floor and decimals
 * @returns m totals 0..100 (`null` where excluded), competition ranks, and the rule that was applied
 * @throws DecisionError `legal-range` naming the rule (K outside its range, K + T not 100 %, a floor outside its range),
 *   `empty` (no offer, or none that passes), `not-positive` (a price), `out-of-scale` (technical points)
 * @see Nghị định 214/2025/NĐ-CP, Điều 38
 * @example
 * goodsScores([{ technical: 92, price: 1850e6 }, { technical: 78, price: 1400e6 }], { quality: 0.3, price: 0.7 }).ranks // [2, 1]
 */
export function goodsScores(offers: readonly Offer[], options: GoodsScoreOptions): OfferRanking {
  const { quality: k, price: t, regime = 'goods', maximum = 100, floorRegime = 'ordinary' } = options;
  const range = QUALITY_RANGES[regime];
  requireLegal(k, range, 'K');
  requireWhole([k, t], ['K', 'T'], range.rule);
  requirePrices(offers.map((offer) => offer.price));
  const passing = offers.filter((offer) => reachesFloor(offer, maximum, floorRegime, options.floor));
  const lowest = passing.reduce((least, offer) => Math.min(least, offer.price), Infinity);
  const highest = passing.reduce((most, offer) => Math.max(most, offer.technical), 0);
  const scores = offers.map((offer) =>
    passing.includes(offer) ? ((lowest / offer.price) * t + (offer.technical / highest) * k) * 100 : null
  );
  return rankOffers(scores, 'high', options.decimals ?? 2, 12, range.rule);
}
