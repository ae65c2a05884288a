import type { DecisionWarning } from '../methods/decision-warning.ts';
import { DecisionError } from '../shared/index.ts';
import type { DecisionProblem } from './decision-problem.ts';
import { choiceOf, listOf, readMatrix, readNumber, readObject, readText } from './read-values.ts';

/** Told to people, never read by a method. */
const FOR_PEOPLE = new Set(['kind', 'source', 'notes', 'title']);
const READ = new Set([
  'id',
  'method',
  'params',
  'matrix',
  'weights',
  'objectives',
  'data',
  'alternatives',
  'criteria',
  'expected',
  'tolerance'
]);

/**
 * Reads a decision problem: `id`, `method`, `params`, the inputs `matrix`, `weights`, `objectives`, `data`, names in
 * `alternatives` and `criteria`, and what it is checked against, `expected` and `tolerance` (absolute). Strict: nothing
 * is converted, and a field of another name is ignored with a warning, `recomputed...` and those for people without.
 *
 * @param value as parsed from JSON
 * @returns the problem with a warning for every field that nobody reads
 * @throws DecisionError naming the field: `missing-parameter` (no method), `unknown-value`, `not-finite`, `negative`,
 *   `duplicate` (a name that stands twice)
 * @example readProblem({ method: 'topsis', matrix: [[1, 2]], weights: [1, 1], objectives: ['max', 'min'] })
 */
export function readProblem(value: unknown): DecisionProblem {
  const given = readObject(value, 'problem');
  if (given['method'] === undefined) {
    throw new DecisionError('missing-parameter', 'method', 'must name the method of the problem');
  }
  const tolerance = optional(given, 'tolerance', readNumber);
  if (tolerance !== undefined && tolerance < 0)
    throw new DecisionError('negative', 'tolerance', 'must not be negative');
  return {
    method: readText(given['method'], 'method'),
    params: optional(given, 'params', readObject) ?? {},
    ...present('id', optional(given, 'id', readText)),
    ...present('matrix', optional(given, 'matrix', readMatrix)),
    ...present('weights', optional(given, 'weights', listOf(readNumber))),
    ...present('objectives', optional(given, 'objectives', listOf(choiceOf(['max', 'min'])))),
    ...present('data', optional(given, 'data', readObject)),
    ...present('alternatives', optional(given, 'alternatives', readNames)),
    ...present('criteria', optional(given, 'criteria', readNames)),
    ...present('expected', optional(given, 'expected', readObject)),
    ...present('tolerance', tolerance),
    warnings: warningsOf(given)
  };
}

/** Names that tell one from another. */
function readNames(value: unknown, field: string): string[] {
  const names = listOf(readText)(value, field);
  const again = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (again < 0) return names;
  throw new DecisionError('duplicate', `${field}[${again}]`, `"${names[again] ?? ''}" stands twice`);
}

function optional<T>(
  given: Readonly<Record<string, unknown>>,
  name: string,
  read: (value: unknown, field: string) => T
): T | undefined {
  return given[name] === undefined ? undefined : read(given[name], name);
}

function present<K extends string, T>(name: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, T>);
}

function warningsOf(given: Readonly<Record<string, unknown>>): DecisionWarning[] {
  const ignored = Object.keys(given).filter(
    (name) => !READ.has(name) && !FOR_PEOPLE.has(name) && !name.startsWith('recomputed')
  );
  const message = 'is not a field of a decision problem and is ignored';
  return ignored.map((field) => ({ code: 'field-ignored', field, message }));
}
