/** Files that documents name by their digest. What is in is never changed; the digest is the name. */
export interface AttachmentStore {
  /** Safe on disk when it returns. The same bytes twice are one file. @returns SHA-256, hex */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws {StoreFault} `damaged` when the bytes are not those that the digest names */
  get(digest: string): Promise<Buffer | undefined>;
  has(digest: string): Promise<boolean>;
  digests(): Promise<readonly string[]>;
  /**
   * Takes away what no document names. To be called while nothing is between `put` and its commit, as at a start.
   * @returns the digests removed
   */
  sweep(isNamed: (digest: string) => boolean): Promise<readonly string[]>;
  /** Takes one away for good, as the law may ask; documents keep its digest. */
  remove(digest: string): Promise<void>;
}
