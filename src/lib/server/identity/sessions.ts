import type { Id } from '#lib/domain/shared/ids.ts';
import type { RecordStore } from '../records/port.ts';
import { looksLikeToken, newToken, tokenDigest } from './token.ts';

const MINUTE = 60_000;

/** One working day at most, and two hours without a sign of life: desks in an office are left open. */
export const SESSION_LIMITS = { idle: 120 * MINUTE, absolute: 12 * 60 * MINUTE } as const;

/** How far the noted last use may lag behind, so that not every page view writes to disk. */
const SEEN_STEP = 5 * MINUTE;

/** Kept under the SHA-256 of the token; the token itself is only in the browser. Times in ms since 1970, UTC. */
export interface SessionRecord {
  readonly member: Id<'member'>;
  readonly startedAt: number;
  readonly seenAt: number;
}

export interface Session {
  readonly member: Id<'member'>;
  /** When it ends if nothing more is done. */
  readonly expires: Date;
}

export interface StartedSession extends Session {
  /** For the cookie; it is not stored and cannot be had again. */
  readonly token: string;
}

export interface Sessions {
  /** @param previous a token that the browser brought along: it ends here, so that a planted one is worth nothing. */
  start(member: Id<'member'>, previous?: string): Promise<StartedSession>;
  /** Who holds this token; `undefined` when it is unknown or over. */
  find(token: string): Promise<Session | undefined>;
  end(token: string): Promise<void>;
  endAll(member: Id<'member'>): Promise<void>;
  /** Deletes what is over; what is over is never answered anyway. */
  sweep(): Promise<void>;
}

/** Opaque sessions, server side. */
export function sessionsIn(records: RecordStore, clock: () => Date): Sessions {
  const now = (): number => clock().getTime();
  const remove = async (digest: string): Promise<void> => {
    await records.update<SessionRecord>('sessions', digest, () => undefined);
  };
  const end = async (token: string): Promise<void> => {
    if (looksLikeToken(token)) await remove(tokenDigest(token));
  };
  const removeWhere = async (fits: (record: SessionRecord) => boolean): Promise<void> => {
    for (const { id, value } of await records.list<SessionRecord>('sessions')) if (fits(value)) await remove(id);
  };

  return {
    start: async (member, previous) => {
      if (previous !== undefined) await end(previous);
      const token = newToken();
      const record: SessionRecord = { member, startedAt: now(), seenAt: now() };
      await records.update<SessionRecord>('sessions', tokenDigest(token), () => record);
      return { token, member, expires: expiryOf(record) };
    },
    find: async (token) => {
      if (!looksLikeToken(token)) return undefined;
      const digest = tokenDigest(token);
      const record = await records.get<SessionRecord>('sessions', digest);
      if (!record) return undefined;
      const time = now();
      if (expiryOf(record).getTime() <= time) {
        await remove(digest);
        return undefined;
      }
      if (time - record.seenAt < SEEN_STEP) return { member: record.member, expires: expiryOf(record) };
      // `before` may be gone meanwhile (sign-out in another window): then it stays gone.
      const seen = await records.update<SessionRecord>(
        'sessions',
        digest,
        (before) => before && { ...before, seenAt: time },
        // Not worth waiting for the disk: if it is lost, somebody signs in again a little earlier.
        { deferred: true }
      );
      return seen && { member: seen.member, expires: expiryOf(seen) };
    },
    end,
    endAll: (member) => removeWhere((record) => record.member === member),
    sweep: () => removeWhere((record) => expiryOf(record).getTime() <= now())
  };
}

export const expiryOf = (record: SessionRecord): Date =>
  new Date(Math.min(record.seenAt + SESSION_LIMITS.idle, record.startedAt + SESSION_LIMITS.absolute));
