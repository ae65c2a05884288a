import type { Checkpoint } from '../ledger/checkpoint.ts';
import { LedgerFault } from '../ledger/ledger-fault.ts';
import type { Services } from '../services.ts';
import type { Job } from './job.ts';
import { PUBLICATIONS } from './publications.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
const PAGE = 500;

/**
 * Signs the ledger once a day when something was written, and soon after every publication, whoever published: this
 * server, another one, or the command line while no server ran. It asks the ledger and the checkpoints what is due, so
 * it catches up after a stop, and doing it twice harms nothing. First it holds the kept checkpoints against the ledger, so
 * that a server which starts on a rewritten one says so at once, and signs nothing.
 */
export function checkpointJob(services: Pick<Services, 'store' | 'evidence' | 'clock'>): Job {
  const { store, evidence, clock } = services;
  /** Entries that were looked through since the last checkpoint, and whether one of them was a publication. */
  let looked = 0;
  let published = false;

  /** Whether the ledger was compared since the start; when it was contradicted, and how. */
  let compared = false;
  let contradicted: { readonly fault: LedgerFault; readonly at: number } | undefined;

  const compareOnce = async (): Promise<void> => {
    if (compared) return;
    const now = clock().getTime();
    // It reads the whole ledger, which mends itself in no few seconds.
    if (contradicted !== undefined && Math.abs(now - contradicted.at) < MINUTE_MS) throw contradicted.fault;
    try {
      await evidence.compared();
      compared = true;
    } catch (fault) {
      if (fault instanceof LedgerFault) contradicted = { fault, at: now };
      throw fault;
    }
  };

  const lookOn = async (from: number): Promise<void> => {
    if (looked < from) [looked, published] = [from, false];
    while (!published) {
      const records = await store.entriesSince(looked, PAGE);
      published = records.some(({ entry }) => PUBLICATIONS.has(entry.command));
      looked = records.at(-1)?.position ?? looked;
      if (records.length < PAGE) return;
    }
  };

  return {
    name: 'checkpoint',
    run: async () => {
      await compareOnce();
      const { position } = store.health();
      if (position === 0) return;
      // Another server or the command line may have made one meanwhile.
      const last = await evidence.latest();
      const covered = last?.body.size ?? 0;
      if (position <= covered) return;
      if (!isOld(last, clock())) {
        await lookOn(covered);
        if (!published) return;
      }
      const made = await evidence.checkpoint(clock());
      [looked, published] = [made.body.size, false];
    }
  };
}

const isOld = (last: Checkpoint | undefined, now: Date): boolean =>
  last === undefined || now.getTime() - Date.parse(last.body.time) >= DAY_MS;
