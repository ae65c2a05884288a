import type { DecisionProblem, ResultValue, Solution } from '../problem/decision-problem.ts';
import { csvLine } from './csv-line.ts';
import { sizeOf } from './problem-size.ts';

/**
 * A decision problem, and its result where there is one, as CSV (RFC 4180: comma, quotes, CRLF; point as decimal mark).
 * First the table: a line of names, one of directions, one of weights, then one a candidate with its performances and
 * every result that is a list over the candidates. Below an empty line, all other results, a name and its values a line.
 *
 * @param problem its matrix may be missing; then only results are written
 * @param solution of that problem
 * @returns text whose lines end in CRLF
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files
 * @example problemToCsv(problem, solve(problem))
 */
export function problemToCsv(problem: DecisionProblem, solution?: Solution): string {
  const { alternatives } = sizeOf(problem, solution);
  const results = Object.entries(solution?.result ?? {});
  const perCandidate = problem.matrix ? results.filter(([, value]) => isListOf(value, alternatives)) : [];
  const others = results.filter((entry) => !perCandidate.includes(entry));
  const lines = [
    csvLine(['method', solution?.method ?? problem.method]),
    ...(problem.matrix ? tableLines(problem, problem.matrix, perCandidate) : []),
    ...(others.length > 0 ? [''] : []),
    ...others.flatMap(([name, value]) => valueLines(name, value))
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function tableLines(
  problem: DecisionProblem,
  matrix: readonly (readonly number[])[],
  columns: readonly (readonly [string, ResultValue])[]
): string[] {
  const names = (matrix[0] ?? []).map((_, j) => problem.criteria?.[j] ?? `c${j + 1}`);
  const results = (i: number) => columns.map(([, value]) => (Array.isArray(value) ? (value[i] as ResultValue) : null));
  return [
    csvLine(['', ...names, ...columns.map(([name]) => name)]),
    ...(problem.objectives ? [csvLine(['objectives', ...problem.objectives])] : []),
    ...(problem.weights ? [csvLine(['weights', ...problem.weights])] : []),
    ...matrix.map((row, i) => csvLine([problem.alternatives?.[i] ?? `a${i + 1}`, ...row, ...results(i)]))
  ];
}

function valueLines(name: string, value: ResultValue): string[] {
  if (!Array.isArray(value)) return [csvLine([name, value])];
  const list = value as readonly ResultValue[];
  if (list.some((part) => Array.isArray(part)))
    return list.flatMap((part, index) => valueLines(`${name}[${index}]`, part));
  return [csvLine([name, ...list])];
}

function isListOf(value: ResultValue, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((part) => !Array.isArray(part));
}
