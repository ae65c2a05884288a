import type { Query, StoredDocument } from '../port.ts';
import { compareSorted, sortedOne } from './order.ts';
import type { Sorted } from './order.ts';

/** All documents of a collection in one order, kept true while they change: a change costs two searches by halves. */
export class SortedListing {
  readonly #sort: NonNullable<Query['sort']>;
  readonly #sorted: Sorted<StoredDocument>[];

  constructor(sort: NonNullable<Query['sort']>, documents: Iterable<StoredDocument>) {
    this.#sort = sort;
    this.#sorted = Array.from(documents, (document) => sortedOne(document, sort));
    this.#sorted.sort((a, b) => compareSorted(a, b, sort));
  }

  get size(): number {
    return this.#sorted.length;
  }

  slice(offset: number, limit: number): StoredDocument[] {
    return this.#sorted.slice(offset, offset + limit).map(({ document }) => document);
  }

  replace(before: StoredDocument | undefined, after: StoredDocument): void {
    if (before !== undefined) this.#sorted.splice(this.#placeOf(before), 1);
    this.#sorted.splice(this.#placeOf(after), 0, sortedOne(after, this.#sort));
  }

  /** Where a document stands, or would. Ids make places unique. */
  #placeOf(document: StoredDocument): number {
    const wanted = sortedOne(document, this.#sort);
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#sorted[middle];
      if (other !== undefined && compareSorted(other, wanted, this.#sort) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
