/**
 * Records: what must be kept apart from the ledger, because it is personal (names, logins, e-mail, contacts) or
 * passing (sessions, invitations, throttling). Erasing a record leaves the chain whole.
 */
export type RecordKind = 'persons' | 'contacts' | 'credentials' | 'sessions' | 'invitations' | 'throttle' | 'settings';

export interface RecordStore {
  get<T>(kind: RecordKind, id: string): Promise<T | undefined>;
  list<T>(kind: RecordKind): Promise<readonly { readonly id: string; readonly value: T }[]>;
  /** Safe on disk when it returns. `undefined` from `change` deletes. Serialised per kind. */
  update<T>(kind: RecordKind, id: string, change: (before: T | undefined) => T | undefined): Promise<T | undefined>;
  close(): Promise<void>;
}
