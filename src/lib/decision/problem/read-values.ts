import { DecisionError } from '../shared/index.ts';

/**
 * Readers of values whose type is not known yet. Each names the field where it finds something else; none converts.
 * Numbers in JSON are finite, but a problem may also come from code.
 */

/**
 * @throws DecisionError `not-finite`
 * @example readNumber('7', 'params.v') // throws: must be a finite number, not "7"
 */
export function readNumber(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new DecisionError('not-finite', field, `must be a finite number, not ${nameOf(value)}`);
  }
  return value;
}

/**
 * @throws DecisionError `unknown-value`
 * @example readFlag(true, 'params.correct') // true
 */
export function readFlag(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') {
    throw new DecisionError('unknown-value', field, `must be true or false, not ${nameOf(value)}`);
  }
  return value;
}

/**
 * @throws DecisionError `unknown-value`
 * @example readText('topsis', 'method') // 'topsis'
 */
export function readText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new DecisionError('unknown-value', field, `must be text, not ${nameOf(value)}`);
  return value;
}

/** @throws DecisionError `unknown-value` */
function readList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new DecisionError('unknown-value', field, `must be a list, not ${nameOf(value)}`);
  return value as readonly unknown[];
}

/**
 * @throws DecisionError `unknown-value`
 * @example readObject({ worst: 0 }, 'params.bounds[0]')['worst'] // 0
 */
export function readObject(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DecisionError('unknown-value', field, `must be an object, not ${nameOf(value)}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/**
 * An object that has no other fields than these: what a method would not read was meant for something.
 *
 * @param value as parsed from JSON
 * @param field how the value is called in an error
 * @param names the fields that it may have
 * @returns the object
 * @throws DecisionError `unknown-value` (no object), `unknown-parameter` (another field)
 * @example readFields({ worst: 0, best: 5 }, 'params.bounds[0]', ['worst', 'best'])
 */
export function readFields(value: unknown, field: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  const given = readObject(value, field);
  const other = Object.keys(given).find((name) => !names.includes(name));
  if (other === undefined) return given;
  throw new DecisionError(
    'unknown-parameter',
    `${field}.${other}`,
    `is not read here; what is read: ${names.join(', ')}`
  );
}

/**
 * A reader of one of several words.
 *
 * @throws DecisionError `unknown-value`, by the reader
 * @example choiceOf(['max', 'min'])('max', 'objectives[0]') // 'max'
 */
export function choiceOf<const T extends string>(choices: readonly T[]): (value: unknown, field: string) => T {
  return (value, field) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      throw new DecisionError('unknown-value', field, `must be one of ${choices.join(', ')}, not ${nameOf(value)}`);
    }
    return found;
  };
}

/**
 * A reader of a list, each element read by `read`.
 *
 * @throws DecisionError of the element's reader, naming its place
 * @example listOf(readNumber)([1, 2], 'weights') // [1, 2]
 */
export function listOf<T>(read: (value: unknown, field: string) => T): (value: unknown, field: string) => T[] {
  return (value, field) => readList(value, field).map((element, index) => read(element, `${field}[${index}]`));
}

/** A reader of rows of numbers; that they are of equal length is looked at by whoever needs it. */
export const readMatrix = listOf(listOf(readNumber));

function nameOf(value: unknown): string {
  if (value === null || typeof value === 'undefined') return 'nothing';
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
