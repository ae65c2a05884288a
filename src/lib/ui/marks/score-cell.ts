/** One small square of a row of scores. */
export interface ScoreCell {
  readonly kind: 'scored' | 'unknown' | 'not-applicable' | 'missing';
  /** The level, or a one-letter sign; nothing in a missing cell. */
  readonly text?: string;
}
