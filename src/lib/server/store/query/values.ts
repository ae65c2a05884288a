import type { Comparable } from '../port.ts';

/**
 * Values at a dotted path. Arrays on the way and at the end are gone into, so `roles` and `panel.member` give one value
 * for each element. Nothing there, null or an object gives none.
 */
export const valuesAt = (document: unknown, path: string): readonly NonNullable<Comparable>[] => {
  const found: NonNullable<Comparable>[] = [];
  collect(document, stepsOf(path), 0, found);
  return found;
};

const known = new Map<string, readonly string[]>();

/** Paths are few and asked for again for every document. */
const stepsOf = (path: string): readonly string[] => {
  const there = known.get(path);
  if (there !== undefined) return there;
  const steps = path.split('.');
  if (known.size < 1000) known.set(path, steps);
  return steps;
};

const collect = (value: unknown, path: readonly string[], depth: number, found: NonNullable<Comparable>[]): void => {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, path, depth, found);
    return;
  }
  const key = path[depth];
  if (key === undefined) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') found.push(value);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) {
    collect((value as Readonly<Record<string, unknown>>)[key], path, depth + 1, found);
  }
};

const RANK = { boolean: 0, number: 1, string: 2 } as const;

const rankOf = (value: NonNullable<Comparable>): number => RANK[typeof value as keyof typeof RANK];

/**
 * Order of values: false before true, numbers by size, texts by code points (as PostgreSQL's collation "C" does for
 * UTF-8); unlike kinds in that order.
 */
export const compareValues = (a: NonNullable<Comparable>, b: NonNullable<Comparable>): number => {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a !== typeof b) return rankOf(a) - rankOf(b);
  return a < b ? -1 : a > b ? 1 : 0;
};

/** By code points; `<` would put characters beyond the basic plane before some within it. */
export const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x !== y) return fixSurrogate(x) - fixSurrogate(y);
  }
  return a.length - b.length;
};

/** Moves surrogates (D800 to DFFF) behind E000 to FFFF, where their code points belong. */
const fixSurrogate = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
