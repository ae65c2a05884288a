import { DecisionError } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';

/** One detailed criterion under a general one, and what an offer got on it. */
export interface Detail {
  /** A basic detail is met or not met; only the others may be merely acceptable. */
  readonly basic: boolean;
  readonly verdict: 'pass' | 'acceptable' | 'fail';
}

/** Largest share of a general criterion's non-basic details that may be merely acceptable. */
const ACCEPTABLE_SHARE = 0.3;

/**
 * Pass or fail of one general criterion: it passes when every basic detail passes and every other passes or is
 * acceptable, the acceptable ones being at most 30 % of the non-basic details.
 *
 * @param details of one general criterion
 * @returns true where the general criterion passes
 * @throws DecisionError `empty`, `unknown-value` (a basic detail that is merely acceptable)
 * @see Nghị định 214/2025/NĐ-CP, Điều 26 khoản 4 điểm b
 * @example passesGeneral([{ basic: true, verdict: 'pass' }, { basic: false, verdict: 'acceptable' }]) // false: 1 of 1
 */
export function passesGeneral(details: readonly Detail[]): boolean {
  if (details.length === 0) throw new DecisionError('empty', 'details', 'needs at least one detailed criterion');
  const odd = details.findIndex(({ basic, verdict }) => basic && verdict === 'acceptable');
  if (odd >= 0) {
    throw new DecisionError(
      'unknown-value',
      `details[${odd}].verdict`,
      'a basic criterion is met or not met, nothing between'
    );
  }
  const open = details.filter(({ basic }) => !basic);
  const acceptable = open.filter(({ verdict }) => verdict === 'acceptable').length;
  return (
    details.every(({ verdict }) => verdict !== 'fail') && acceptable <= ACCEPTABLE_SHARE * open.length + WRITTEN_NOISE
  );
}
