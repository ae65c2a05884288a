import { DecisionError } from '../shared/index.ts';

/**
 * Readers of values whose type is not known yet. Each names the field where it finds something else; none converts.
 * Numbers in JSON are finite, but a problem may also come from code.
 */

/** @throws DecisionError `not-finite` */
export function readNumber(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new DecisionError('not-finite', field, `must be a finite number, not ${nameOf(value)}`);
  }
  return value;
}

/** @throws DecisionError `unknown-value` */
export function readFlag(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') {
    throw new DecisionError('unknown-value', field, `must be true or false, not ${nameOf(value)}`);
  }
  return value;
}

/** @throws DecisionError `unknown-value` */
export function readText(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new DecisionError('unknown-value', field, `must be text, not ${nameOf(value)}`);
  return value;
}

/** @throws DecisionError `unknown-value` */
function readList(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new DecisionError('unknown-value', field, `must be a list, not ${nameOf(value)}`);
  return value as readonly unknown[];
}

/** @throws DecisionError `unknown-value` */
export function readObject(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DecisionError('unknown-value', field, `must be an object, not ${nameOf(value)}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A reader of one of several words. */
export function choiceOf<const T extends string>(choices: readonly T[]): (value: unknown, field: string) => T {
  return (value, field) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
      throw new DecisionError('unknown-value', field, `must be one of ${choices.join(', ')}, not ${nameOf(value)}`);
    }
    return found;
  };
}

/** A reader of a list, each element read by `read`. */
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
