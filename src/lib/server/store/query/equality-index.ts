import type { Comparable, Condition } from '../port.ts';
import { valuesAt } from './values.ts';

/** Ids by the values of one field. Documents without a value stand under null. */
export class EqualityIndex {
  readonly field: string;
  readonly #ids = new Map<Comparable, Set<string>>();

  constructor(field: string) {
    this.field = field;
  }

  add(id: string, document: unknown): void {
    for (const value of this.#values(document)) {
      const ids = this.#ids.get(value);
      if (ids === undefined) this.#ids.set(value, new Set([id]));
      else ids.add(id);
    }
  }

  remove(id: string, document: unknown): void {
    for (const value of this.#values(document)) {
      const ids = this.#ids.get(value);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(value);
    }
  }

  /** Ids of all documents that a condition on this field may let through, none twice. */
  candidates(condition: Condition): ReadonlySet<string> {
    const wanted = condition.is === undefined ? (condition.in ?? []) : [condition.is];
    const only = wanted[0];
    if (wanted.length === 1 && only !== undefined) return this.#ids.get(only) ?? new Set();
    return new Set(wanted.flatMap((value) => [...(this.#ids.get(value) ?? [])]));
  }

  #values(document: unknown): readonly Comparable[] {
    const values = valuesAt(document, this.field);
    return values.length === 0 ? [null] : values;
  }
}
