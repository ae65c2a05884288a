import { EMPTY_ROOT, nodeHash } from './node-hash.ts';

/** Largest power of two that is smaller than n, for n of 2 or more. */
const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/**
 * The Merkle tree of RFC 9162, 2.1, over leaf hashes (hex). Roots of perfect subtrees are kept, so that many proofs
 * cost little.
 */
export class MerkleTree {
  readonly #leaves: readonly string[];
  readonly #kept = new Map<string, string>();

  constructor(leaves: readonly string[]) {
    this.#leaves = leaves;
  }

  get size(): number {
    return this.#leaves.length;
  }

  /** Root over the first `size` leaves. */
  root(size = this.size): string {
    this.#refuseBeyond(size);
    return size === 0 ? EMPTY_ROOT : this.#hash(0, size);
  }

  /** PATH(index, D[size]), RFC 9162, 2.1.3.1: the nodes from the leaf's neighbour up. `index` counts from 0. */
  inclusionPath(index: number, size = this.size): string[] {
    this.#refuseBeyond(size);
    if (index < 0 || index >= size) throw new RangeError(`There is no leaf ${index} in a tree of ${size}`);
    return this.#path(index, 0, size);
  }

  /** PROOF(from, D[size]), RFC 9162, 2.1.4.1. Empty for equal sizes and for an empty start. */
  consistencyPath(from: number, size = this.size): string[] {
    this.#refuseBeyond(size);
    if (from < 0 || from > size) throw new RangeError(`A tree of ${size} has no beginning of ${from}`);
    return from === 0 ? [] : this.#subproof(from, 0, size, true);
  }

  #path(index: number, start: number, end: number): string[] {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...this.#path(index, start, middle), this.#hash(middle, end)]
      : [...this.#path(index, middle, end), this.#hash(start, middle)];
  }

  #subproof(from: number, start: number, end: number, whole: boolean): string[] {
    if (from === end) return whole ? [] : [this.#hash(start, end)];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...this.#subproof(from, start, middle, whole), this.#hash(middle, end)]
      : [...this.#subproof(from, middle, end, false), this.#hash(start, middle)];
  }

  #hash(start: number, end: number): string {
    if (end - start === 1) return this.#leaves[start] ?? '';
    const name = `${start}-${end}`;
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const middle = start + splitOf(end - start);
    const hash = nodeHash(this.#hash(start, middle), this.#hash(middle, end));
    this.#kept.set(name, hash);
    return hash;
  }

  #refuseBeyond(size: number): void {
    if (size < 0 || size > this.size) throw new RangeError(`The tree has ${this.size} leaves, not ${size}`);
  }
}
