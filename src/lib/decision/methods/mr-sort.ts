import { DecisionError } from '../shared/index.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';
import { columnsOf, type DecisionTable, packMatrix } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';

/** The limits between k classes. */
export interface MrSortOptions {
  /** k - 1 lower limits, the best class's first: n performances each, every one at least as good as the next. */
  readonly profiles: readonly (readonly number[])[];
  /** Least share of weight that must reach a limit, above 0.5 and up to 1 by custom, above 0 by necessity. */
  readonly majority: number;
  /** k - 1 rows of n performances that forbid the class when a candidate is at them or worse; `null` for none. */
  readonly vetoes?: readonly (readonly (number | null)[])[];
}

/** Classes and the support that led to them. */
export interface MrSortResult {
  /** m class numbers, 1 is best, k is the class without a limit. */
  readonly classes: number[];
  /** m x (k - 1): share of weight on which the candidate reaches each limit. */
  readonly concordance: number[][];
  readonly warnings: readonly DecisionWarning[];
}

/**
 * MR-Sort, sorting by majority rule (the simplified ELECTRE TRI): a candidate belongs to the best class whose lower limit
 * it reaches on criteria that together hold at least the majority of weight, no criterion of weight vetoing.
 *
 * @param table m x n performances, any finite numbers
 * @param options limits between the classes, majority, vetoes
 * @returns m class numbers, 1 is best, and the share of weight that reaches each limit
 * @throws DecisionError `empty`, `length-mismatch`, `not-finite`, `out-of-range` (majority), `not-monotone` (limits cross)
 * @see Leroy, Mousseau & Pirlot (2011), Learning the parameters of a multiple criteria sorting method, ADT 2011
 * @example mrSort(table, { profiles: [[4, 4], [2, 2]], majority: 0.6 }).classes // e.g. [1, 3, 2]
 */
export function mrSort(table: DecisionTable, { profiles, majority, vetoes }: MrSortOptions): MrSortResult {
  if (!(majority > 0 && majority <= 1))
    throw new DecisionError('out-of-range', 'majority', 'must lie above 0 and up to 1');
  requireProfiles(table, profiles);
  const { candidates, criteria, values, weights, costs } = table;
  const total = weights.reduce((a, b) => a + b, 0);
  const reaches = (x: number, limit: number, j: number) => (costs[j] === 1 ? x <= limit : x >= limit);
  const indices = Array.from({ length: candidates }, (_, i) => i);
  const concordance = indices.map((i) =>
    profiles.map((limits) => {
      const reached = limits.filter((limit, j) => reaches(values[i * criteria + j] ?? 0, limit, j));
      if (reached.length === limits.length) return 1;
      const weight = limits.reduce(
        (sum, limit, j) => (reaches(values[i * criteria + j] ?? 0, limit, j) ? sum + (weights[j] ?? 0) : sum),
        0
      );
      return weight / total;
    })
  );
  const vetoed = (i: number, k: number) =>
    (vetoes?.[k] ?? []).some((veto, j) => {
      if (veto === null || weights[j] === 0) return false;
      const x = values[i * criteria + j] ?? 0;
      return costs[j] === 1 ? x >= veto : x <= veto;
    });
  requireVetoes(criteria, profiles.length, vetoes);
  const classes = indices.map((i) => {
    const first = profiles.findIndex((_, k) => (concordance[i]?.[k] ?? 0) >= majority - RESULT_NOISE && !vetoed(i, k));
    return first < 0 ? profiles.length + 1 : first + 1;
  });
  return { classes, concordance, warnings: table.warnings };
}

function requireProfiles(table: DecisionTable, profiles: readonly (readonly number[])[]): void {
  const columns = columnsOf(profiles, 'profiles');
  if (columns !== table.criteria) {
    throw new DecisionError('length-mismatch', 'profiles[0]', `has ${columns} limits for ${table.criteria} criteria`);
  }
  packMatrix(profiles, 'profiles');
  profiles.slice(1).forEach((limits, k) => {
    limits.forEach((limit, j) => {
      const better = profiles[k]?.[j] ?? 0;
      const crossed = table.costs[j] === 1 ? better > limit : better < limit;
      if (crossed) {
        throw new DecisionError(
          'not-monotone',
          `profiles[${k + 1}][${j}]`,
          'is better than the limit of the class above'
        );
      }
    });
  });
}

function requireVetoes(criteria: number, limits: number, vetoes: MrSortOptions['vetoes']): void {
  if (!vetoes) return;
  if (vetoes.length !== limits) throw new DecisionError('length-mismatch', 'vetoes', `must have ${limits} rows`);
  vetoes.forEach((row, k) => {
    if (row.length !== criteria)
      throw new DecisionError('length-mismatch', `vetoes[${k}]`, `must have ${criteria} values`);
    const odd = row.findIndex((veto) => veto !== null && !Number.isFinite(veto));
    if (odd >= 0) throw new DecisionError('not-finite', `vetoes[${k}][${odd}]`, 'must be a finite number or null');
  });
}
