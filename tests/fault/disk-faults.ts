import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { EmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { seeded } from '../bench/store/documents.ts';
import { faultyFiles } from './disk/faulty-files.ts';
import type { Fault } from './disk/faulty-files.ts';
import { SimulatedDisk } from './disk/simulated-disk.ts';
import { faultsOf, step, workloadSpecs } from './workload.ts';

const DIR = '/registry';
const WRITERS = 2;
const STEPS = 14;

interface Told {
  acknowledged: number;
  attempted: number;
}

export interface DiskFaultResult {
  /** In how many places the fault struck, one place a run. */
  readonly places: number;
  readonly faults: readonly string[];
}

const open = (files: FileLayer): Promise<EmbeddedStore> =>
  openEmbeddedStore({ dir: DIR, specs: workloadSpecs, files, segmentBytes: 16 * 1024 });

/** Lets a fault strike at the first call that it can, then at the second, and so on through a whole small life. */
export const diskFaults = async (kind: Fault['kind'], times: number, every = 1): Promise<DiskFaultResult> => {
  const faults: string[] = [];
  let places = 0;
  for (let at = 1; ; at += every) {
    const struck = await lifeWithFault({ kind, at, times }, faults);
    if (!struck) return { places, faults };
    places++;
  }
};

const lifeWithFault = async (fault: Fault, faults: string[]): Promise<boolean> => {
  const disk = new SimulatedDisk(seeded(fault.at));
  const told = Array.from({ length: WRITERS }, (): Told => ({ acknowledged: 0, attempted: 0 }));
  const faulty = faultyFiles(disk.files(), fault);
  const where = `${fault.kind} x ${fault.times} at call ${fault.at}`;
  await live(faulty.files, fault, told, (what) => faults.push(`${where}: ${what}`));
  // What a failed sync left behind may be lost with the power; a full disk loses nothing.
  if (fault.kind === 'sync-fails') disk.cut();
  disk.forget(`${DIR}/lock`);
  try {
    const store = await open(disk.files());
    for (const [writer, state] of told.entries()) {
      for (const what of await faultsOf(store, writer, state)) faults.push(`${where}: ${what}`);
    }
    if (!('outcome' in (await step(store, 0)))) faults.push(`${where}: it takes nothing any more`);
    await store.close();
  } catch (error) {
    faults.push(`${where}: it does not open again: ${String(error)}`);
  }
  return faulty.struck() > 0;
};

const live = async (files: FileLayer, { kind }: Fault, told: Told[], report: (what: string) => void): Promise<void> => {
  let store: EmbeddedStore;
  try {
    store = await open(files);
  } catch (error) {
    if (kind === 'short-write') report(`it did not open: ${String(error)}`);
    return;
  }
  for (let turn = 0; turn < STEPS; turn++) {
    await Promise.all(told.map((state, writer) => oneStep(store, writer, state, kind, report)));
    if (turn % 5 === 4) await store.snapshot().catch(() => undefined);
  }
  if (kind !== 'sync-fails' && store.health().state !== 'healthy') report('the store did not stay healthy');
  // Between two faults of a full disk the last step must have found room again.
  await store.close().catch(() => undefined);
};

const oneStep = async (
  store: EmbeddedStore,
  writer: number,
  state: Told,
  kind: Fault['kind'],
  report: (what: string) => void
): Promise<void> => {
  const { value, ...result } = await step(store, writer);
  if ('outcome' in result) {
    if (!result.outcome.ok) return;
    state.acknowledged = value;
    state.attempted = value;
  } else if (kind === 'full') {
    // Refused for want of room means that it is not there, now or later.
    if (result.fault.code !== 'full') report(`a full disk was answered with ${result.fault.code}`);
  } else if (kind === 'sync-fails') {
    state.attempted = Math.max(state.attempted, value);
    if (result.fault.code !== 'read-only') report(`a failed sync was answered with ${result.fault.code}`);
  } else {
    report(`a short write was answered with ${result.fault.code}`);
  }
};
