import { DecisionError } from '../shared/index.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';
import { kernelOf } from './kernel.ts';
import { requireSign } from './require-sign.ts';
import { sumUnit } from './sum-unit.ts';

/** Thresholds of ELECTRE I. */
export interface Electre1Options {
  /** Least concordance for outranking, 0..1. */
  readonly concordanceLevel: number;
  /** Largest discordance for outranking, 0..1. */
  readonly discordanceLevel: number;
  /** `sum`: every criterion is first divided by its sum, so that ranges in different units can be compared. */
  readonly scale?: 'none' | 'sum';
}

/** Indices, outranking relation and kernel of ELECTRE I. */
export interface Electre1Result {
  /** m x m; `null` on the diagonal. */
  readonly concordance: (number | null)[][];
  /** m x m; `null` on the diagonal. */
  readonly discordance: (number | null)[][];
  /** m x m: does the row's candidate outrank the column's? */
  readonly outranking: boolean[][];
  /** Indices of the kernel, rising. */
  readonly kernel: number[];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * ELECTRE I. Concordance c(a, b) = weight of the criteria on which a is at least as good as b, over all weight;
 * discordance d(a, b) = largest lead of b over a, over the largest range of any criterion; a outranks b where
 * c >= concordance level and d <= discordance level. For an explicit veto prefer a gate.
 *
 * @param table m x n performances; with scale `sum` none negative
 * @param options levels and scale
 * @returns m x m indices and relation, the kernel, and a warning for every circle of candidates
 * @throws DecisionError `out-of-range` (levels), `negative`
 * @see Roy (1968), Revue française d'informatique et de recherche opérationnelle 2(8), 57-75
 * @example electre1(table, { concordanceLevel: 0.65, discordanceLevel: 0.35, scale: 'sum' }).kernel
 */
export function electre1(table: DecisionTable, options: Electre1Options): Electre1Result {
  const { concordanceLevel: c, discordanceLevel: d } = options;
  requireLevel(c, 'c');
  requireLevel(d, 'd');
  const { columns: all, extremes } = scaledValues(table, options.scale ?? 'none');
  const columns = all.filter((column) => column.weight > 0);
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const largestRange = columns.reduce((widest, column) => Math.max(widest, column.range), 0);
  const indices = Array.from({ length: table.candidates }, (_, i) => i);
  const lead = (values: Float64Array, a: number, b: number) => (values[b] ?? 0) - (values[a] ?? 0);
  const concordance = indices.map((a) =>
    indices.map((b) => {
      if (a === b) return null;
      const agreeing = columns.filter(({ values }) => lead(values, a, b) <= 0);
      return agreeing.reduce((sum, column) => sum + column.weight, 0) / total;
    })
  );
  const discordance = indices.map((a) =>
    indices.map((b) => {
      if (a === b) return null;
      const worst = columns.reduce((most, { values, scaled }) => Math.max(most, scaled(lead(values, a, b))), 0);
      return largestRange === 0 ? 0 : worst / largestRange;
    })
  );
  const outranking = indices.map((a) =>
    indices.map(
      (b) => a !== b && (concordance[a]?.[b] ?? 0) >= c - RESULT_NOISE && (discordance[a]?.[b] ?? 0) <= d + RESULT_NOISE
    )
  );
  const { kernel, cycles } = kernelOf(outranking);
  const warnings = [...table.warnings, ...constancyWarnings(table, extremes)];
  for (const cycle of cycles) {
    const message = `candidates ${cycle.join(', ')} outrank each other in a circle and stand or fall together`;
    warnings.push({ code: 'cycle', field: 'outranking', message });
  }
  return { concordance, discordance, outranking, kernel, warnings };
}

/** Performances by criterion, turned so that high is better, with weight and range; differences are what is scaled. */
function scaledValues(table: DecisionTable, scale: 'none' | 'sum') {
  if (scale === 'sum') requireSign(table, 'ELECTRE I scaled by sums', 'non-negative', 'non-negative');
  const extremes = columnExtremes(table);
  const { candidates, criteria, values, weights, costs } = table;
  const columns = Array.from(weights, (weight, j) => {
    const sign = costs[j] === 1 ? -1 : 1;
    const turned = Float64Array.from({ length: candidates }, (_, i) => sign * (values[i * criteria + j] ?? 0));
    const { largest, total } = scale === 'sum' && weight > 0 ? sumUnit(table, j) : { largest: 1, total: 1 };
    const scaled = (difference: number) => difference / largest / total;
    return { weight, values: turned, scaled, range: scaled((extremes.high[j] ?? 0) - (extremes.low[j] ?? 0)) };
  });
  return { columns, extremes };
}

function requireLevel(level: number, field: string): void {
  if (!(level >= 0 && level <= 1)) throw new DecisionError('out-of-range', field, 'must lie from 0 to 1');
}
