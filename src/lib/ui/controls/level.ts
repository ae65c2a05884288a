/** One level of a scale, or a choice beside the scale (unknown, does not apply). */
export interface Level {
  readonly value: string;
  /** "Tốt" */
  readonly label: string;
  /** What has to be seen for it. */
  readonly descriptor: string;
  /** The key that chooses it while the focus is here; one sign, shown. */
  readonly key?: string;
}
