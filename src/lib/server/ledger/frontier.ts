import { EMPTY_ROOT, nodeHash } from './node-hash.ts';

/** A frontier as data. */
export interface FrontierState {
  readonly size: number;
  /** Roots of the perfect subtrees that make up the tree, largest first; hex. */
  readonly nodes: readonly string[];
}

/**
 * The right edge of a growing Merkle tree: enough to add leaves and to give the root, in a number of hashes that grows
 * with the logarithm of the leaves.
 */
export class Frontier {
  #size: number;
  readonly #nodes: string[];

  constructor(state: FrontierState = { size: 0, nodes: [] }) {
    this.#size = state.size;
    this.#nodes = [...state.nodes];
  }

  get size(): number {
    return this.#size;
  }

  /** @param leaf leaf hash, hex */
  push(leaf: string): void {
    let node = leaf;
    // Each trailing one bit of the size is a perfect subtree that the new leaf completes.
    for (let size = this.#size; size % 2 === 1; size = Math.floor(size / 2)) {
      const left = this.#nodes.pop();
      if (left === undefined) throw new Error('A frontier lacks a node');
      node = nodeHash(left, node);
    }
    this.#nodes.push(node);
    this.#size++;
  }

  /** Root over all leaves so far (RFC 9162, 2.1.1). */
  root(): string {
    return (
      this.#nodes.reduceRight((right: string | undefined, left) => (right ? nodeHash(left, right) : left), undefined) ??
      EMPTY_ROOT
    );
  }

  state(): FrontierState {
    return { size: this.#size, nodes: [...this.#nodes] };
  }
}
