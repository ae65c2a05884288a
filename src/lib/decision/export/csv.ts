import type { DecisionProblem, ResultValue, Solution } from '../problem/decision-problem.ts';
import { csvLine } from './csv-line.ts';
import { shapeOf } from './result-shape.ts';
import { sizeOf } from '../problem/problem-size.ts';

/**
 * A decision problem, and its result where there is one, as CSV (RFC 4180: comma, quotes, CRLF; point as decimal mark).
 * First the table: a line of names, one of directions, one of weights, then one a candidate with its performances and
 * every result that has a value for each candidate (of pairwise judgements, one a criterion). Below an empty line, parameters, data and all other results, a name and its values a line.
 *
 * @param problem its matrix may be missing; then only results are written
 * @param solution of that problem
 * @returns text whose lines end in CRLF
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files
 * @example problemToCsv(problem, solve(problem))
 */
export function problemToCsv(problem: DecisionProblem, solution?: Solution): string {
  const method = solution?.method ?? problem.method;
  const { alternatives } = sizeOf(problem, solution);
  const results = Object.entries(solution?.result ?? {});
  const isColumn = ([name, value]: readonly [string, ResultValue]): boolean =>
    shapeOf(method, name) === 'by-candidate' && Array.isArray(value) && value.length === alternatives;
  const perCandidate = problem.matrix ? results.filter(isColumn) : [];
  const others = results.filter((entry) => !perCandidate.includes(entry));
  const below = [...inputs('params', problem.params), ...inputs('data', problem.data ?? {}), ...others];
  const lines = [
    csvLine(['method', method]),
    ...(problem.matrix ? tableLines(problem, problem.matrix, alternatives !== undefined, perCandidate) : []),
    ...(below.length > 0 ? [''] : []),
    ...below.flatMap(([name, value]) => valueLines(name, value))
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function tableLines(
  problem: DecisionProblem,
  matrix: readonly (readonly number[])[],
  rowsAreCandidates: boolean,
  columns: readonly (readonly [string, ResultValue])[]
): string[] {
  const names = (matrix[0] ?? []).map((_, j) => problem.criteria?.[j] ?? `c${j + 1}`);
  const results = (i: number) => columns.map(([, value]) => (Array.isArray(value) ? (value[i] as ResultValue) : null));
  return [
    csvLine(['', ...names, ...columns.map(([name]) => name)]),
    ...(problem.objectives ? [csvLine(['objectives', ...problem.objectives])] : []),
    ...(problem.weights ? [csvLine(['weights', ...problem.weights])] : []),
    ...matrix.map((row, i) => {
      const own = rowsAreCandidates ? (problem.alternatives?.[i] ?? `a${i + 1}`) : names[i];
      return csvLine([own ?? '', ...row, ...results(i)]);
    })
  ];
}

/** Parameters and data by their paths; what is neither a value nor a list is written as JSON. */
function inputs(of: string, given: Readonly<Record<string, unknown>>): [string, ResultValue][] {
  return Object.entries(given).map(([name, value]) => [`${of}.${name}`, value as ResultValue]);
}

function valueLines(name: string, value: ResultValue): string[] {
  if (!Array.isArray(value)) return [csvLine([name, value])];
  const list = value as readonly ResultValue[];
  if (list.some((part) => Array.isArray(part)))
    return list.flatMap((part, index) => valueLines(`${name}[${index}]`, part));
  return [csvLine([name, ...list])];
}
