import { StoreFault } from '../port.ts';

/** SQLSTATE of a database error, or the code of a network error. */
export const codeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};

/** No room on the server's disk, or for its memory or connections: nothing of the transaction is there. */
const isFull = (code: string): boolean => code === '53100';

/** The database cannot be reached, is going down, refuses writing or broke off in the middle. */
const isAway = (code: string | undefined, message: string): boolean =>
  code === undefined
    ? /connection|timeout/i.test(message)
    : /^(08|53|57P|58)/.test(code) || code === '25006' || /^E[A-Z]+$/.test(code);

/**
 * What a database error means to the store's callers. Where the connection broke off while a transaction was being
 * committed, nobody can say whether it was: that is told as `read-only`, like a disk that did not confirm a write.
 */
export const asStoreFault = (error: unknown): unknown => {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code !== undefined && isFull(code)) {
    return new StoreFault('full', 'There is no room on the disk of the database. Nothing was saved. Free some space.', {
      cause: error
    });
  }
  if (code === '22021' || code === '22P05') {
    return new StoreFault('malformed', `PostgreSQL cannot hold a name or key: ${error.message}`, { cause: error });
  }
  if (!isAway(code, error.message)) return error;
  return new StoreFault(
    'read-only',
    `The database of DATABASE_URL did not answer (${code ?? error.message}). Whether a change that was being saved is ` +
      'there is seen when it answers again.',
    { cause: error }
  );
};
