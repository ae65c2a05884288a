import SearchableMap from 'minisearch/SearchableMap';
import { AS_WRITTEN, indexTerms } from './index-terms.ts';
import { Postings } from './postings.ts';

export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/**
 * Terms and where they stand. A document gets an ordinal; a changed document gets a new one and its old one is dead.
 * The words without marks lie in MiniSearch's radix tree, which finds beginnings and near misses; words as written lie
 * in a plain map, for they are only ever looked up whole.
 */
export class InvertedIndex {
  readonly folded = new SearchableMap<Postings>();
  readonly asWritten = new Map<string, Postings>();
  readonly #ids: string[] = [];
  readonly #ordinals = new Map<string, number>();

  /** How many ordinals there are, the dead among them. */
  get extent(): number {
    return this.#ids.length;
  }

  get live(): number {
    return this.#ordinals.size;
  }

  idOf(ordinal: number): string {
    return this.#ids[ordinal] ?? '';
  }

  isLive(ordinal: number): boolean {
    return this.#ordinals.get(this.idOf(ordinal)) === ordinal;
  }

  put(id: string, texts: readonly WeightedText[]): void {
    const ordinal = this.#ids.push(id) - 1;
    this.#ordinals.set(id, ordinal);
    for (const [term, weight] of weigh(texts)) this.#postings(term).add(ordinal, weight);
  }

  remove(id: string): void {
    this.#ordinals.delete(id);
  }

  #postings(term: string): Postings {
    const map = term.startsWith(AS_WRITTEN) ? this.asWritten : this.folded;
    const there = map.get(term);
    if (there !== undefined) return there;
    const postings = new Postings();
    map.set(term, postings);
    return postings;
  }
}

/**
 * Weight of each term in a document: over its texts, the text's weight times the root of how often the term stands
 * there, as in the vector space model, over the fourth root of the text's length. The usual root would let a short text
 * with other marks come before a long one with the very words.
 */
const weigh = (texts: readonly WeightedText[]): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    const terms = indexTerms(text);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const norm = weight / terms.length ** 0.25;
    for (const [term, count] of counts) weights.set(term, (weights.get(term) ?? 0) + norm * Math.sqrt(count));
  }
  return weights;
};
