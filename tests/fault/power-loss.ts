import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { EmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { seeded } from '../bench/store/documents.ts';
import { SimulatedDisk } from './disk/simulated-disk.ts';
import { faultsOf, step, workloadSpecs } from './workload.ts';

const WRITERS = 4;
const DIR = '/registry';

export interface PowerLossResult {
  readonly cuts: number;
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

/**
 * Writes, cuts the power at a random moment (also in the middle of a sync, a snapshot, a first start, a recovery), and
 * looks at what is left, again and again on one disk.
 */
export const powerLoss = async (seed: number, cuts: number): Promise<PowerLossResult> => {
  const random = seeded(seed);
  const disk = new SimulatedDisk(random);
  const told = Array.from({ length: WRITERS }, () => ({ acknowledged: 0, attempted: 0 }));
  const faults: string[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    await liveUntilCut(disk, random, told);
    const store = await openAgain(disk).catch((error: unknown) => error as Error);
    if (store instanceof Error) {
      faults.push(`seed ${seed}, cut ${cut}: it does not open: ${store.message}`);
      break;
    }
    for (const [writer, state] of told.entries()) {
      for (const fault of await faultsOf(store, writer, state)) faults.push(`seed ${seed}, cut ${cut}: ${fault}`);
    }
    if (random() < 0.5) await store.close();
    disk.cut();
    disk.forget(`${DIR}/lock`);
    if (faults.length > 0) break;
  }
  return { cuts, acknowledged: told.reduce((sum, { acknowledged }) => sum + acknowledged, 0), faults };
};

/** The lock names this very process, which still runs; after a real power failure the machine has another boot id. */
const openAgain = (disk: SimulatedDisk): Promise<EmbeddedStore> => {
  disk.forget(`${DIR}/lock`);
  return openEmbeddedStore({ dir: DIR, specs: workloadSpecs, files: disk.files(), segmentBytes: 16 * 1024 });
};

const liveUntilCut = async (
  disk: SimulatedDisk,
  random: () => number,
  told: { acknowledged: number; attempted: number }[]
): Promise<void> => {
  let on = true;
  const turns = Math.floor(random() ** 2 * 50);
  const timer = (async () => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    on = false;
    disk.cut();
  })();
  try {
    const store = await openAgain(disk);
    const snapshots = random() < 0.5 ? store.snapshot() : Promise.resolve();
    const write = async (writer: number): Promise<void> => {
      while (on) {
        const { value, ...outcome } = await step(store, writer);
        const state = told[writer]!;
        state.attempted = Math.max(state.attempted, value);
        if ('outcome' in outcome && outcome.outcome.ok) state.acknowledged = value;
        if ('fault' in outcome) return;
      }
    };
    await Promise.allSettled([snapshots, ...told.map((_, writer) => write(writer))]);
  } catch {
    // The power failed while it opened.
  }
  await timer;
};
