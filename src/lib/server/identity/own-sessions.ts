import type { Id } from '#lib/domain/shared/ids.ts';
import type { RecordStore } from '../records/port.ts';
import { expiryOf, type SessionRecord } from './sessions.ts';
import { tokenDigest } from './token.ts';

/** What somebody may know of where they are signed in. */
export interface OwnSessions {
  /** When the session of this browser began; null when it is over. */
  readonly since: Date | null;
  /** How many more are open, in other browsers or on other devices. */
  readonly others: number;
}

/** @param token this browser's */
export async function ownSessions(
  records: RecordStore,
  clock: () => Date,
  member: Id<'member'>,
  token: string
): Promise<OwnSessions> {
  const own = tokenDigest(token);
  const open = (await sessionsOf(records, member)).filter(({ value }) => expiryOf(value) > clock());
  const here = open.find(({ id }) => id === own);
  return {
    since: here === undefined ? null : new Date(here.value.startedAt),
    others: open.filter(({ id }) => id !== own).length
  };
}

/** Ends every session of a member but this browser's. */
export async function endOtherSessions(records: RecordStore, member: Id<'member'>, token: string): Promise<void> {
  const own = tokenDigest(token);
  for (const { id } of await sessionsOf(records, member)) {
    if (id !== own) await records.update<SessionRecord>('sessions', id, () => undefined);
  }
}

const sessionsOf = async (records: RecordStore, member: Id<'member'>) =>
  (await records.list<SessionRecord>('sessions')).filter(({ value }) => value.member === member);
