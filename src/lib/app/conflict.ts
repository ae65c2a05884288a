/** A field that was changed by somebody else while a form was being filled in, in words. */
export interface ConflictRow {
  readonly label: string;
  /** What the page showed when it was opened; empty where it was empty. */
  readonly seen: string;
  readonly now: string;
  /** What is typed in the form. */
  readonly mine: string;
  /** Name of the person who saved it last. */
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}
