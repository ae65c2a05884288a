import type { Comparable, Query } from '../port.ts';
import { compareTexts, compareValues, valuesAt } from './values.ts';

type Sort = NonNullable<Query['sort']>;

/** Sorted copy: by the fields in turn, missing values last in either direction, ties by id. */
export const inOrder = <D extends { readonly id: string }>(documents: readonly D[], sort: Sort): D[] => {
  const keyed = documents.map((document) => ({
    document,
    keys: sort.map(({ field }) => valuesAt(document, field)[0])
  }));
  keyed.sort((a, b) => {
    for (const [index, { direction }] of sort.entries()) {
      const order = compareKeys(a.keys[index], b.keys[index], direction === 'asc' ? 1 : -1);
      if (order !== 0) return order;
    }
    return compareTexts(a.document.id, b.document.id);
  });
  return keyed.map(({ document }) => document);
};

const compareKeys = (a: Comparable | undefined, b: Comparable | undefined, sign: 1 | -1): number => {
  const noA = a === undefined || a === null;
  const noB = b === undefined || b === null;
  if (noA || noB) return Number(noA) - Number(noB);
  return compareValues(a, b) * sign;
};
