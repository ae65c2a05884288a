import { DecisionError } from '../shared/index.ts';
import { DECIMAL_NOISE } from '../shared/tolerance.ts';
import type { DecisionTable } from './decision-table.ts';

/** A threshold that may grow with the performance: slope * x + intercept, x the worse of the two performances. */
export interface Threshold {
  readonly slope: number;
  readonly intercept: number;
}

/** Thresholds of one criterion; without `v` it never vetoes. */
export interface CriterionThresholds {
  /** Indifference: differences up to it do not count. */
  readonly q: Threshold;
  /** Preference: differences beyond it count in full; at least q. */
  readonly p: Threshold;
  /** Veto: a difference that reaches it forbids outranking; at least p. */
  readonly v?: Threshold;
}

/** Concordance and, criterion by criterion, discordance of ELECTRE III. */
export interface Electre3Indices {
  /** m x m, 0..1; 1 on the diagonal. */
  readonly concordance: number[][];
  /** m x m x n, 0..1; 0 on the diagonal. */
  readonly discordance: number[][][];
}

/**
 * With d the lead of b over a on a criterion: partial concordance is 1 up to q, 0 beyond p, linear in between, and
 * concordance is its weighted mean; partial discordance is 0 up to p, 1 from v on, linear in between.
 *
 * @param table m x n performances, any finite numbers
 * @param thresholds n triples
 * @returns m x m concordances and m x m x n discordances, 0..1
 * @throws DecisionError `length-mismatch`, `not-finite`, `negative`, `not-monotone` (q <= p <= v is broken for a pair)
 * @see Roy (1978), ELECTRE III, Cahiers du CERO 20(1), 3-24; Figueira, Mousseau & Roy (2005), ELECTRE methods
 * @example electre3Indices(table, [{ q: { slope: 0, intercept: 1 }, p: { slope: 0, intercept: 2 } }]).concordance
 */
export function electre3Indices(table: DecisionTable, thresholds: readonly CriterionThresholds[]): Electre3Indices {
  const { candidates, criteria, values, weights } = table;
  if (thresholds.length !== criteria) {
    throw new DecisionError('length-mismatch', 'q', `thresholds of ${thresholds.length} for ${criteria} criteria`);
  }
  thresholds.forEach(requireFiniteThresholds);
  const total = weights.reduce((a, b) => a + b, 0);
  const indices = Array.from({ length: candidates }, (_, i) => i);
  const concordance: number[][] = indices.map(() => []);
  const discordance: number[][][] = indices.map(() => []);
  for (const a of indices) {
    for (const b of indices) {
      let agreement = 0;
      const objections = thresholds.map((own, j) => {
        const partial = compare(
          values[a * criteria + j] ?? 0,
          values[b * criteria + j] ?? 0,
          table.costs[j] === 1,
          own,
          j
        );
        agreement += (weights[j] ?? 0) * partial.concordance;
        return partial.discordance;
      });
      concordance[a]?.push(a === b ? 1 : agreement / total);
      discordance[a]?.push(objections);
    }
  }
  return { concordance, discordance };
}

function compare(x: number, y: number, cost: boolean, own: CriterionThresholds, j: number) {
  const lead = cost ? x - y : y - x;
  if (lead <= 0) return { concordance: 1, discordance: 0 };
  // Where b leads, a's performance is the worse one.
  const at = (threshold: Threshold) => threshold.slope * x + threshold.intercept;
  const q = at(own.q);
  const p = at(own.p);
  const v = own.v ? at(own.v) : Infinity;
  if (q < 0) throw new DecisionError('negative', `q[${j}]`, `is negative at the performance ${x}`);
  if (p < q || v < p)
    throw new DecisionError('not-monotone', `p[${j}]`, `q <= p <= v does not hold at the performance ${x}`);
  const size = Math.max(Math.abs(x), Math.abs(y));
  return { concordance: falling(lead, q, p, size), discordance: v === Infinity ? 0 : 1 - falling(lead, p, v, size) };
}

/**
 * 1 up to `from`, 0 from `to` on, linear in between; where the two coincide, 1 at that very point and 0 beyond.
 *
 * @param size of the larger of the two performances that `lead` is the difference of
 */
function falling(lead: number, from: number, to: number, size: number): number {
  const noise = DECIMAL_NOISE * Math.max(size, to);
  if (lead <= from + noise) return 1;
  return lead >= to - noise ? 0 : (to - lead) / (to - from);
}

function requireFiniteThresholds({ q, p, v }: CriterionThresholds, j: number): void {
  for (const [name, threshold] of Object.entries({ q, p, ...(v && { v }) })) {
    if (!Number.isFinite(threshold.slope) || !Number.isFinite(threshold.intercept)) {
      throw new DecisionError('not-finite', `${name}[${j}]`, 'must be made of finite numbers');
    }
  }
}
