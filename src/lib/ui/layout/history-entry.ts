/** One thing that happened. */
export interface HistoryEntry {
  /** As it is read: 18/11/2026. */
  readonly time: string;
  /** As a machine reads it: ISO day or time. */
  readonly datetime: string;
  readonly text: string;
  /** Who, in what role. */
  readonly note?: string;
  /** Why, in the words of who did it. */
  readonly reason?: { readonly text: string; readonly lang?: string | undefined };
}
