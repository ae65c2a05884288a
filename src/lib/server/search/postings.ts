/** Where one term stands: documents by ordinal, ascending, each with the term's weight in it. Only ever added to. */
export class Postings {
  size = 0;
  #documents = new Uint32Array(2);
  #weights = new Float32Array(2);

  /** @param document larger than any added before */
  add(document: number, weight: number): void {
    if (this.size === this.#documents.length) this.#grow();
    this.#documents[this.size] = document;
    this.#weights[this.size] = weight;
    this.size++;
  }

  documentAt(index: number): number {
    return this.#documents[index] ?? -1;
  }

  weightAt(index: number): number {
    return this.#weights[index] ?? 0;
  }

  has(document: number): boolean {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.documentAt(middle) < document) low = middle + 1;
      else high = middle;
    }
    return low < this.size && this.documentAt(low) === document;
  }

  #grow(): void {
    const documents = new Uint32Array(this.size * 2);
    const weights = new Float32Array(this.size * 2);
    documents.set(this.#documents);
    weights.set(this.#weights);
    this.#documents = documents;
    this.#weights = weights;
  }
}
