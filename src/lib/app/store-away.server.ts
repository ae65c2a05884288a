import { StoreFault } from '#lib/server/store/port.ts';

/** True for what a store throws that does not answer: a database that is down, a server that is closing. */
export const isStoreAway = (error: unknown): error is StoreFault =>
  error instanceof StoreFault && (error.code === 'read-only' || error.code === 'closed');
