import { DecisionError } from '../shared/index.ts';
import { PIVOT_NOISE, WRITTEN_NOISE } from '../shared/tolerance.ts';

/** Minimise objective . x subject to rows . x <= limits, equalities . x = values, x >= 0. Few variables, dense. */
export interface LinearProgram {
  /** k coefficients. */
  readonly objective: readonly number[];
  readonly inequalities: readonly { readonly row: readonly number[]; readonly limit: number }[];
  readonly equalities: readonly { readonly row: readonly number[]; readonly value: number }[];
}

/**
 * Solves a small linear program by the two-phase simplex method with Bland's rule, which never runs in circles.
 *
 * @returns the k values of an optimal corner
 * @throws DecisionError `infeasible` where no point satisfies the constraints or the objective has no lower bound
 * @see Bland (1977), New finite pivoting rules for the simplex method, Mathematics of Operations Research 2(2), 103-107
 * @example solveLinearProgram({ objective: [1], inequalities: [{ row: [-1], limit: -2 }], equalities: [] }) // [2]
 */
export function solveLinearProgram({ objective, inequalities, equalities }: LinearProgram): number[] {
  const variables = objective.length;
  const slacks = inequalities.length;
  const rows = inequalities.length + equalities.length;
  // Columns: variables, slacks, one artificial variable a row, right-hand side.
  const width = variables + slacks + rows + 1;
  const tableau = Array.from({ length: rows }, (_, r) => {
    const source = inequalities[r] ?? equalities[r - slacks];
    const line = new Float64Array(width);
    (source?.row ?? []).forEach((value, c) => (line[c] = value));
    if (r < slacks) line[variables + r] = 1;
    line[width - 1] = source && 'limit' in source ? source.limit : (source?.value ?? 0);
    const turned = (line[width - 1] ?? 0) < 0 ? line.map((value) => -value) : line;
    turned[variables + slacks + r] = 1;
    return turned;
  });
  const basis = tableau.map((_, r) => variables + slacks + r);

  const phaseOne = new Float64Array(width - 1).fill(1, variables + slacks);
  if (optimise(tableau, basis, phaseOne, width - 1) > WRITTEN_NOISE) {
    throw new DecisionError('infeasible', 'constraints', 'contradict each other');
  }
  // Artificial variables may stay in the basis at 0 but never enter again.
  const phaseTwo = new Float64Array(width - 1);
  phaseTwo.set(objective);
  optimise(tableau, basis, phaseTwo, variables + slacks);
  const solution = new Array<number>(variables).fill(0);
  basis.forEach((column, r) => {
    if (column < variables) solution[column] = Math.max(0, tableau[r]?.[width - 1] ?? 0);
  });
  return solution;
}

/** Pivots until no column below `entering` lowers the cost; returns the cost. */
function optimise(tableau: Float64Array[], basis: number[], costs: Float64Array, entering: number): number {
  const right = costs.length;
  for (;;) {
    const reduced = (c: number) =>
      tableau.reduce((cost, line, r) => cost - (costs[basis[r] ?? 0] ?? 0) * (line[c] ?? 0), costs[c] ?? 0);
    let column = 0;
    while (column < entering && reduced(column) >= -PIVOT_NOISE) column++;
    if (column === entering) {
      return tableau.reduce((cost, line, r) => cost + (costs[basis[r] ?? 0] ?? 0) * (line[right] ?? 0), 0);
    }
    pivot(tableau, basis, leavingRow(tableau, basis, column, right), column);
  }
}

/** Smallest ratio; among equals the smallest basic variable, which is the other half of Bland's rule. */
function leavingRow(tableau: readonly Float64Array[], basis: readonly number[], column: number, right: number): number {
  let chosen = -1;
  let least = Infinity;
  tableau.forEach((line, r) => {
    const step = line[column] ?? 0;
    if (step <= PIVOT_NOISE) return;
    const ratio = (line[right] ?? 0) / step;
    const tied = Math.abs(ratio - least) <= PIVOT_NOISE && (basis[r] ?? 0) < (basis[chosen] ?? 0);
    if (ratio < least - PIVOT_NOISE || tied) {
      chosen = r;
      least = Math.min(least, ratio);
    }
  });
  if (chosen < 0) throw new DecisionError('infeasible', 'objective', 'has no lower bound');
  return chosen;
}

function pivot(tableau: Float64Array[], basis: number[], row: number, column: number): void {
  const line = tableau[row] ?? new Float64Array();
  const by = line[column] ?? 1;
  for (let c = 0; c < line.length; c++) line[c] = (line[c] ?? 0) / by;
  tableau.forEach((other, r) => {
    const factor = other[column] ?? 0;
    if (r === row || factor === 0) return;
    for (let c = 0; c < other.length; c++) other[c] = (other[c] ?? 0) - factor * (line[c] ?? 0);
  });
  basis[row] = column;
}
