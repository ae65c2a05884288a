import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { StoreFault } from '../port.ts';
import { serializable } from './serializable.ts';
import type { Tables } from './tables.ts';

/** Entries that one transaction places. */
const BATCH = 500;
/** A holder that is not heard of for this long has lost the lease. */
const LEASE_MS = 2000;
/** How long a committed entry is waited for before its caller is told that nobody places it. */
const PATIENCE_MS = 30_000;

/**
 * Gives committed entries their consecutive positions. One server at a time does so, under a lease with an expiry: every
 * server asks for it when it has committed something, and the others wait. Commits themselves touch no common row.
 *
 * Entries are placed by `stamp`, which is later for whoever committed on top of (or waited for) another, so an entry
 * never stands before one that it builds on. The lease's row is written in each placing transaction: whoever lost the
 * lease cannot place anything any more.
 */
export class Sequencer {
  readonly #db: Kysely<Tables>;
  readonly #holder: string;
  #running: Promise<boolean> | undefined;
  #next: Promise<boolean> | undefined;

  constructor(db: Kysely<Tables>, holder: string) {
    this.#db = db;
    this.#holder = holder;
  }

  /** Places what was committed before the call. @returns false when another server holds the lease */
  run(): Promise<boolean> {
    if (this.#running === undefined) return this.#start();
    // A run that has begun may have looked already: one more serves everybody who asks from now on.
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start()
    );
    return this.#next;
  }

  /** Position of an entry that is committed, as soon as it has one. */
  async positionOf(entry: string): Promise<number> {
    const until = Date.now() + PATIENCE_MS;
    do {
      const placed = await this.run();
      const row = await this.#db.selectFrom('ledger').select('position').where('id', '=', entry).executeTakeFirst();
      if (row?.position !== null && row?.position !== undefined) return row.position;
      if (!placed) await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
    } while (Date.now() < until);
    throw new StoreFault('read-only', 'A change was saved, but no server gives it its place in the ledger.');
  }

  #start(): Promise<boolean> {
    this.#next = undefined;
    const run = this.#placeAll().finally(() => {
      if (this.#running === run) this.#running = undefined;
    });
    this.#running = run;
    return run;
  }

  async #placeAll(): Promise<boolean> {
    for (;;) {
      const placed = await serializable(this.#db, (transaction) => this.#placeBatch(transaction));
      if (placed === undefined) return false;
      if (placed < BATCH) return true;
    }
  }

  /** @returns how many were placed; undefined when the lease is another's */
  async #placeBatch(transaction: Transaction<Tables>): Promise<number | undefined> {
    if (!(await this.#takeLease(transaction))) return undefined;
    const waiting = await transaction
      .selectFrom('ledger')
      .select('id')
      .where('position', 'is', null)
      .orderBy('stamp')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    if (waiting.length > 0) await place(transaction, waiting);
    if (waiting.length < BATCH) {
      await transaction.updateTable('leases').set({ holder: null }).where('name', '=', 'sequencer').execute();
    }
    return waiting.length;
  }

  /** By the database's clock, which is the same for all servers. */
  async #takeLease(transaction: Transaction<Tables>): Promise<boolean> {
    const taken = await sql`
      update leases set holder = ${this.#holder}, expires_at = now() + ${LEASE_MS} * interval '1 millisecond'
      where name = 'sequencer' and (holder is null or holder = ${this.#holder} or expires_at < now())`.execute(
      transaction
    );
    return taken.numAffectedRows === 1n;
  }
}

const place = async (transaction: Transaction<Tables>, waiting: readonly { readonly id: string }[]): Promise<void> => {
  const last = await transaction
    .selectFrom('ledger')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  const ids = waiting.map(({ id }) => id);
  const positions = waiting.map((_, index) => (last?.last ?? 0) + index + 1);
  await sql`
    update ledger set position = placed.position
    from (select * from unnest(${ids}::text[], ${positions}::bigint[])) as placed (id, position)
    where ledger.id = placed.id`.execute(transaction);
};
