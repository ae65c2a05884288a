import type { CollectionSpecs, SearchQuery, SearchResult, StoredDocument } from '../store/port.ts';
import { fits } from '../store/query/conditions.ts';
import { bestHits } from './best-hits.ts';
import { countFacets } from './count-facets.ts';
import { SearchIndex } from './search-index.ts';

/** What search needs of a collection. */
export interface Searched {
  read(id: string): StoredDocument | undefined;
  ids(): Iterable<string>;
}

const DEFAULT_LIMIT = 50;

interface Hit {
  readonly document: StoredDocument;
  readonly score: number;
  readonly matched: () => readonly string[];
}

/** The search indices of a store, each made when it is first asked. */
export class SearchIndexes {
  readonly #specs: CollectionSpecs;
  readonly #collection: (name: string) => Searched;
  readonly #indexes = new Map<string, SearchIndex>();

  constructor(specs: CollectionSpecs, collection: (name: string) => Searched) {
    this.#specs = specs;
    this.#collection = collection;
  }

  /** Makes all indices now. */
  async prepare(): Promise<void> {
    for (const name of Object.keys(this.#specs)) await this.#indexOf(name)?.refresh();
  }

  changed(collection: string, id: string): void {
    this.#indexes.get(collection)?.changed(id);
  }

  /** A text without a word finds everything, in the order of ids. */
  async search(name: string, query: SearchQuery): Promise<SearchResult> {
    const { where = [], offset = 0, limit = DEFAULT_LIMIT, facets = [] } = query;
    const hits = (await this.#hits(name, query.text)).filter(({ document }) => fits(document, where));
    return {
      hits: bestHits(hits, offset, limit).map(({ document, score, matched }) => ({
        id: document.id,
        score,
        matched: matched()
      })),
      total: hits.length,
      facets: countFacets(
        hits.map(({ document }) => document),
        facets
      )
    };
  }

  async #hits(name: string, text: string): Promise<Hit[]> {
    const collection = this.#collection(name);
    const index = this.#indexOf(name);
    await index?.refresh();
    const found = /[\p{L}\p{N}]/u.test(text) ? (index?.find(text) ?? []) : everything(collection);
    return found.flatMap(({ id, score, matched }) => {
      const document = collection.read(id);
      return document === undefined ? [] : [{ document, score, matched }];
    });
  }

  #indexOf(name: string): SearchIndex | undefined {
    const there = this.#indexes.get(name);
    const searchable = Object.hasOwn(this.#specs, name) ? this.#specs[name]?.searchable : undefined;
    if (there !== undefined || searchable === undefined) return there;
    const collection = this.#collection(name);
    const index = new SearchIndex(
      searchable,
      (id) => collection.read(id),
      () => collection.ids()
    );
    this.#indexes.set(name, index);
    return index;
  }
}

const everything = (collection: Searched) =>
  Array.from(collection.ids(), (id) => ({ id, score: 0, matched: (): readonly string[] => [] }));
