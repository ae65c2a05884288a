import type { Comparable, Query } from '../port.ts';
import { compareTexts, compareValues, valuesAt } from './values.ts';

type Sort = NonNullable<Query['sort']>;

/** A document with the values that it is sorted by. */
export interface Sorted<D> {
  readonly document: D;
  readonly keys: readonly (Comparable | undefined)[];
}

export const sortedOne = <D>(document: D, sort: Sort): Sorted<D> => ({
  document,
  keys: sort.map(({ field }) => valuesAt(document, field)[0])
});

/** By the fields in turn, missing values last in either direction, ties by id. */
export const compareSorted = <D extends { readonly id: string }>(a: Sorted<D>, b: Sorted<D>, sort: Sort): number => {
  for (const [index, { direction }] of sort.entries()) {
    const order = compareKeys(a.keys[index], b.keys[index], direction === 'asc' ? 1 : -1);
    if (order !== 0) return order;
  }
  return compareTexts(a.document.id, b.document.id);
};

/** Sorted copy. */
export const inOrder = <D extends { readonly id: string }>(documents: readonly D[], sort: Sort): D[] =>
  documents
    .map((document) => sortedOne(document, sort))
    .sort((a, b) => compareSorted(a, b, sort))
    .map(({ document }) => document);

const compareKeys = (a: Comparable | undefined, b: Comparable | undefined, sign: 1 | -1): number => {
  const noA = a === undefined || a === null;
  const noB = b === undefined || b === null;
  if (noA || noB) return Number(noA) - Number(noB);
  return compareValues(a, b) * sign;
};
