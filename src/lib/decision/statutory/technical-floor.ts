import { DecisionError } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';
import { type LegalRange, requireLegal } from './legal-range.ts';

/** Which technical minimum applies. */
export type FloorRegime = 'ordinary' | 'high-technique' | 'consulting' | 'consulting-high';

/** Least share of the technical maximum, overall and, for consulting, on each item. */
export interface TechnicalFloor {
  readonly overall: LegalRange;
  readonly item?: LegalRange;
}

const GOODS_RULE = 'khoản 4 Điều 26 Nghị định 214/2025/NĐ-CP';
const CONSULTING_RULE = 'khoản 5 Điều 63 Nghị định 214/2025/NĐ-CP';

/** The minima by regime; a floor may be set higher within its range, never lower. */
export const TECHNICAL_FLOORS: Record<FloorRegime, TechnicalFloor> = {
  ordinary: { overall: { rule: GOODS_RULE, from: 0.7, to: 1 } },
  'high-technique': { overall: { rule: GOODS_RULE, from: 0.8, to: 0.9 } },
  consulting: {
    overall: { rule: CONSULTING_RULE, from: 0.7, to: 1 },
    item: { rule: CONSULTING_RULE, from: 0.6, to: 1 }
  },
  'consulting-high': {
    overall: { rule: CONSULTING_RULE, from: 0.8, to: 1 },
    item: { rule: CONSULTING_RULE, from: 0.7, to: 1 }
  }
};

/** Technical points of one offer. */
export interface TechnicalScore {
  /** Points on the technical scale. */
  readonly technical: number;
  /** Points and maximum of each item; only consulting has a floor on them. */
  readonly items?: readonly { readonly points: number; readonly maximum: number }[];
}

/**
 * Whether an offer reaches the technical floor: total points at least the overall share of the maximum and, where the
 * regime has one, every item at least the item share of its own maximum.
 *
 * @param score points of the offer
 * @param maximum technical maximum, positive
 * @param floor overall share set for this evaluation; the least legal one where not given
 * @param regime which technical minimum applies
 * @returns true where every floor is reached
 * @throws DecisionError `legal-range` (a floor outside its range), `out-of-scale` (points outside 0..maximum),
 *   `not-positive` (maximum)
 * @see Nghị định 214/2025/NĐ-CP, Điều 26 khoản 4, Điều 63 khoản 5
 * @example reachesFloor({ technical: 66 }, 100, 'ordinary') // false
 */
export function reachesFloor(score: TechnicalScore, maximum: number, regime: FloorRegime, floor?: number): boolean {
  const { overall, item } = TECHNICAL_FLOORS[regime];
  const share = floor ?? overall.from;
  requireLegal(share, overall, 'floor');
  requirePoints(score.technical, maximum, 'technical');
  const items = score.items ?? [];
  items.forEach(({ points, maximum: most }, k) => {
    requirePoints(points, most, `items[${k}]`);
  });
  const enough = (points: number, most: number, least: number) => points >= (least - WRITTEN_NOISE) * most;
  return (
    enough(score.technical, maximum, share) &&
    (!item || items.every(({ points, maximum: most }) => enough(points, most, item.from)))
  );
}

function requirePoints(points: number, maximum: number, field: string): void {
  if (!(maximum > 0 && Number.isFinite(maximum))) {
    throw new DecisionError('not-positive', `${field}.maximum`, 'must be a positive number of points');
  }
  if (!(points >= 0 && points <= maximum)) {
    throw new DecisionError('out-of-scale', field, `must lie from 0 to ${maximum} points`);
  }
}
