export {
  CONSULTING_QUALITY_RANGE,
  type ConsultingRanking,
  consultingScores,
  type ConsultingScoreOptions
} from './consulting-score.ts';
export { evaluatedPrices, lowestPrices, type PricedOffer } from './evaluated-price.ts';
export { type GoodsRegime, goodsScores, type GoodsScoreOptions, type Offer, QUALITY_RANGES } from './goods-score.ts';
export type { LegalRange } from './legal-range.ts';
export type { OfferRanking } from './offer-ranking.ts';
export { type Detail, passesGeneral } from './pass-fail.ts';
export {
  type FloorRegime,
  reachesFloor,
  TECHNICAL_FLOORS,
  type TechnicalFloor,
  type TechnicalScore
} from './technical-floor.ts';
