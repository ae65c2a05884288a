import type { CollectionSpec, StoredDocument } from '../store/port.ts';
import { InvertedIndex } from './inverted-index.ts';
import { scoreDocuments } from './score-documents.ts';
import { inSlices } from './slices.ts';
import { matchesOf, queryWords } from './word-matches.ts';
import type { Match } from './word-matches.ts';

type Searchable = NonNullable<CollectionSpec['searchable']>;

export interface IndexHit {
  readonly id: string;
  readonly score: number;
  /** The words that were found, without marks; worked out only for the hits that are shown. */
  readonly matched: () => readonly string[];
}

/** The index is made afresh when this many documents and half of all ordinals are dead. */
const LEAST_DEAD = 1000;

/** The index of one collection. Changes are noted at once and indexed when a search needs them, in slices. */
export class SearchIndex {
  readonly #searchable: Searchable;
  readonly #read: (id: string) => StoredDocument | undefined;
  readonly #ids: () => Iterable<string>;
  readonly #waiting: Set<string>;
  #indexing: Promise<void> = Promise.resolve();
  #index = new InvertedIndex();

  constructor(searchable: Searchable, read: (id: string) => StoredDocument | undefined, ids: () => Iterable<string>) {
    this.#searchable = searchable;
    this.#read = read;
    this.#ids = ids;
    this.#waiting = new Set(ids());
  }

  changed(id: string): void {
    this.#waiting.add(id);
  }

  /** Indexes what has changed so far. */
  async refresh(): Promise<void> {
    if (this.#waiting.size > 0) {
      const before = this.#indexing;
      this.#indexing = before.then(() => this.#indexWaiting());
    }
    await this.#indexing;
  }

  /** Hits in no order. A typing error is looked for only when nothing is found as typed. */
  find(text: string): readonly IndexHit[] {
    const strict = this.#find(text, false);
    return strict.length > 0 ? strict : this.#find(text, true);
  }

  #find(text: string, slips: boolean): readonly IndexHit[] {
    const index = this.#index;
    const words = queryWords(text);
    const matches = words.map((word, at) => matchesOf(index, word, at === words.length - 1, slips));
    return scoreDocuments(index, matches).map(({ ordinal, score }) => ({
      id: index.idOf(ordinal),
      score,
      matched: () => matchedTerms(matches.flat(), ordinal)
    }));
  }

  async #indexWaiting(): Promise<void> {
    const { extent, live } = this.#index;
    if (extent - live >= LEAST_DEAD && live < extent / 2) await this.#startAfresh();
    await inSlices([...this.#waiting], (id) => {
      this.#waiting.delete(id);
      this.#put(this.#index, id);
    });
  }

  async #startAfresh(): Promise<void> {
    const fresh = new InvertedIndex();
    await inSlices(this.#ids(), (id) => {
      this.#put(fresh, id);
    });
    this.#index = fresh;
  }

  #put(index: InvertedIndex, id: string): void {
    const document = this.#read(id);
    if (document === undefined) index.remove(id);
    else index.put(id, this.#searchable(document));
  }
}

const matchedTerms = (matches: readonly Match[], ordinal: number): readonly string[] => [
  ...new Set(matches.flatMap(({ term, postings }) => (postings.has(ordinal) ? [term] : [])))
];
