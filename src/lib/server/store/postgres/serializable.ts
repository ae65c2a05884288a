import type { Kysely, Transaction } from 'kysely';
import { StoreFault } from '../port.ts';
import { codeOf } from './faults.ts';
import type { Tables } from './tables.ts';

/**
 * 40001 serialization failure, 40P01 deadlock; 23505 and 42P07: somebody else made the same row or table a moment ago,
 * which the next try sees.
 */
const RETRIED: ReadonlySet<string> = new Set(['40001', '40P01', '23505', '42P07']);

const TRIES = 60;
const LONGEST_WAIT_MS = 80;

/**
 * Runs work in a SERIALIZABLE transaction, again when it met others, after a wait that grows and is never the same for
 * two. The work may run several times and changes nothing outside the database.
 * @throws {StoreFault} `read-only` when it met others every time; nothing has been written then
 */
export const serializable = async <T>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>
): Promise<T> => {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (error) {
      if (!RETRIED.has(codeOf(error) ?? '')) throw error;
      if (tried === TRIES) throw tooBusy(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** tried, LONGEST_WAIT_MS)));
    }
  }
};

const tooBusy = (cause: unknown): StoreFault =>
  new StoreFault('read-only', 'Too many changes met each other in the database. Nothing was saved; try again.', {
    cause
  });
