import type { NodeStability } from './weight-stability.ts';

/** The smallest change of one weight that would put another candidate first. */
export interface WeightSwitch {
  /** Criterion or group. */
  readonly node: string;
  /** Shares of the whole (0..1), now and where the two would be level. */
  readonly from: number;
  readonly to: number;
  readonly challenger: string;
}

/**
 * The nearest end of all winner intervals, by the change of the share of the whole.
 *
 * @param stability what `weightStability` found
 * @returns null when no change of a single weight changes the first place
 * @see Triantaphyllou and Sánchez (1997), A sensitivity analysis approach for some deterministic multi-criteria
 *   decision-making methods, Decision Sciences 28(1), 151-194 (most critical criterion)
 * @example nearestSwitch(weightStability(problem, outcome)) // { node: 'security', from: 0.25, to: 0.11, challenger: 'B' }
 */
export function nearestSwitch(stability: readonly NodeStability[]): WeightSwitch | null {
  const switches = stability.flatMap(({ node, ofWhole: from, winner }) =>
    [winner.low, winner.high].flatMap(({ ofWhole: to, overtakes }): WeightSwitch[] =>
      overtakes === null ? [] : [{ node, from, to, challenger: overtakes.candidate }]
    )
  );
  const change = ({ from, to }: WeightSwitch): number => Math.abs(to - from);
  return switches.reduce<WeightSwitch | null>(
    (best, next) => (best === null || change(next) < change(best) ? next : best),
    null
  );
}
