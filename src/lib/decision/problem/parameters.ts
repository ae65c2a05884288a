import { DecisionError } from '../shared/index.ts';
import type { DecisionWarning } from '../methods/decision-warning.ts';

/** How a parameter is read, and what holds where it is not given. */
export interface ParameterRule<T> {
  readonly read: (value: unknown, field: string) => T;
  readonly fallback: T;
  /** The fallback in words, where the reader of a result must know that it was used. */
  readonly announced?: string;
}

/**
 * Parameters of a problem, read one by one. What nobody has read at the end is text for people: it is ignored, with a
 * warning. Parameters that were stated for another method are dropped, with a warning, where this one cannot take them.
 *
 * @example new Parameters({ v: 0.5 }).take('v', { read: readNumber, fallback: 0.5, announced: '0.5' }) // 0.5
 */
export class Parameters {
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #foreign: boolean;
  readonly #read = new Set<string>();
  readonly #warnings: DecisionWarning[] = [];

  /**
   * @param given as in the problem
   * @param foreign whether they were stated for another method than the one that reads them
   */
  constructor(given: Readonly<Record<string, unknown>>, foreign = false) {
    this.#given = given;
    this.#foreign = foreign;
  }

  /**
   * The value of a parameter, or its fallback.
   *
   * @throws DecisionError of the reader, naming `params.NAME`
   */
  take<const T>(name: string, { read, fallback, announced }: ParameterRule<T>): T {
    this.#read.add(name);
    const field = `params.${name}`;
    const value = this.#given[name];
    if (value === undefined) {
      if (announced !== undefined) this.#warn('default-used', field, `is not given: ${announced} is used`);
      return fallback;
    }
    try {
      return read(value, field);
    } catch (error) {
      if (!this.#foreign || !(error instanceof DecisionError)) throw error;
      this.#warn('parameter-ignored', field, 'was stated for another method and is ignored');
      return fallback;
    }
  }

  /**
   * The value of a parameter that must be given.
   *
   * @throws DecisionError `missing-parameter`, or as the reader
   */
  require<T>(name: string, read: (value: unknown, field: string) => T): T {
    this.#read.add(name);
    const value = this.#given[name];
    if (value === undefined) throw new DecisionError('missing-parameter', `params.${name}`, 'is needed by this method');
    return read(value, `params.${name}`);
  }

  /** Whether a parameter is given at all. */
  has(name: string): boolean {
    return this.#given[name] !== undefined;
  }

  /** Passes over a parameter that another one makes idle, with a warning where it is given. */
  passOver(name: string, because: string): void {
    this.#read.add(name);
    if (this.has(name)) this.#warn('parameter-ignored', `params.${name}`, because);
  }

  /** All that is to be said about the parameters, those that nobody read among it. */
  warnings(): DecisionWarning[] {
    const unread = Object.keys(this.#given).filter((name) => !this.#read.has(name));
    const message = 'is not a parameter of this method and is ignored';
    return [
      ...this.#warnings,
      ...unread.map((name): DecisionWarning => ({ code: 'parameter-ignored', field: `params.${name}`, message }))
    ];
  }

  #warn(code: DecisionWarning['code'], field: string, message: string): void {
    this.#warnings.push({ code, field, message });
  }
}
