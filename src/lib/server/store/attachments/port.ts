/** Files that documents name by their digest. What is in is never changed; the digest is the name. */
export interface AttachmentStore {
  /**
   * Safe on disk when it returns, and not swept for as long as `sweep` spares what is new: a commit that names the
   * digest has that time. The same bytes twice are kept once, and are new again.
   * @returns SHA-256, hex
   */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws {StoreFault} `damaged` when the bytes are not those that the digest names */
  get(digest: string): Promise<Buffer | undefined>;
  has(digest: string): Promise<boolean>;
  /** In order. */
  digests(): Promise<readonly string[]>;
  /**
   * Takes away what no document names. Others may go on putting in meanwhile, from other servers too.
   * @param unnamed asked once: which of these does no document name?
   * @param age milliseconds that an attachment must have lain there; what is younger may be about to be named
   * @returns the digests removed
   */
  sweep(unnamed: (digests: readonly string[]) => Promise<readonly string[]>, age: number): Promise<readonly string[]>;
  /** Takes one away for good, as the law may ask; documents keep its digest. */
  remove(digest: string): Promise<void>;
  close(): Promise<void>;
}
