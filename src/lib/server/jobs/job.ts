/** Something that time brings. Run again and again: it finds out itself what is due, and does nothing when nothing is. */
export interface Job {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface JobHealth {
  readonly name: string;
  readonly state: 'well' | 'failing';
  /** UTC, ISO 8601: when it last did its work, or looked and found none. */
  readonly doneAt?: string;
  /** What went wrong at the last try. */
  readonly message?: string;
}
