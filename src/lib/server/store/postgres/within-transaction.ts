import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

const current = new AsyncLocalStorage<Transaction<Tables>>();

/**
 * Runs a guard so that the documents it reads with `get` are read in a transaction and cannot change before its end.
 * This is how a save and the closing of its round exclude each other on several servers.
 */
export const withinTransaction = <T>(transaction: Transaction<Tables>, guard: () => T): T =>
  current.run(transaction, guard);

/** The transaction that the caller runs in, if any. */
export const currentTransaction = (): Transaction<Tables> | undefined => current.getStore();
