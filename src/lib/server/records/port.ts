/**
 * Records: what must be kept apart from the ledger, because it is personal (names, logins, e-mail, contacts) or
 * passing (sessions, invitations, throttling). Erasing a record leaves the chain whole.
 */
export type RecordKind = 'persons' | 'contacts' | 'credentials' | 'sessions' | 'invitations' | 'throttle' | 'settings';

export interface UpdateOptions {
  /**
   * The change is seen and answered at once and written within a second, together with others. For `sessions` and
   * `throttle` only, where a touch on every request is not worth a write each; other kinds are written first all the
   * same. `change` must be pure.
   */
  readonly deferred?: boolean;
}

export interface RecordStore {
  get<T>(kind: RecordKind, id: string): Promise<T | undefined>;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names what the kind holds, as in get
  list<T>(kind: RecordKind): Promise<readonly { readonly id: string; readonly value: T }[]>;
  /** Safe on disk when it returns. `undefined` from `change` deletes. Serialised per kind. */
  update<T>(
    kind: RecordKind,
    id: string,
    change: (before: T | undefined) => T | undefined,
    options?: UpdateOptions
  ): Promise<T | undefined>;
  close(): Promise<void>;
}
