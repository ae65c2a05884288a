import { DecisionError } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';

/** A share that the law bounds, with the rule that bounds it. */
export interface LegalRange {
  /** Name of the rule as it is cited in a report. */
  readonly rule: string;
  /** Least share allowed, 0..1. */
  readonly from: number;
  /** Largest share allowed, 0..1. */
  readonly to: number;
}

/**
 * Refuses a share outside its legal range, by the rule's name.
 *
 * @param field how the share is called
 * @throws DecisionError `legal-range`, `not-finite`
 * @example requireLegal(0.35, { rule: 'Điều 38', from: 0.1, to: 0.3 }, 'K') // throws
 */
export function requireLegal(share: number, { rule, from, to }: LegalRange, field: string): void {
  if (!Number.isFinite(share)) throw new DecisionError('not-finite', field, 'must be a finite number');
  if (share < from - WRITTEN_NOISE || share > to + WRITTEN_NOISE) {
    const message = `${percent(share)} lies outside ${percent(from)} to ${percent(to)} (${rule})`;
    throw new DecisionError('legal-range', field, message);
  }
}

/**
 * Refuses two shares that do not add up to 100 %.
 *
 * @param names of the two shares
 * @throws DecisionError `legal-range`
 * @example requireWhole([0.3, 0.6], ['K', 'T'], 'Điều 38') // throws: must add up to 100 %, not 90 %
 */
export function requireWhole(shares: readonly [number, number], names: readonly [string, string], rule: string): void {
  const total = shares[0] + shares[1];
  if (Math.abs(total - 1) > WRITTEN_NOISE) {
    const message = `must add up to 100 %, not ${percent(total)} (${rule})`;
    throw new DecisionError('legal-range', `${names[0]} + ${names[1]}`, message);
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))} %`;
}
