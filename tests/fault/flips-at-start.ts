import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import type { BitFlipResult } from './bit-flips.ts';
import type { SimulatedDisk } from './disk/simulated-disk.ts';
import { SAMPLE_DIR, sampleFolder } from './sample-folder.ts';
import { valueOf, workloadSpecs } from './workload.ts';

const VALUES = 12;

/**
 * Flips single bits in the segments of a ledger and in the snapshots, one at a time, and starts: a flip in the ledger is
 * refused, naming file and byte; one in a snapshot is told, and what is shown is what the ledger says.
 */
export const flipsAtStart = async (random: () => number, flips: number): Promise<BitFlipResult> => {
  const disk = await sampleFolder(VALUES);
  const whole = disk.contents();
  const paths = [...whole.keys()].filter((path) => /[/](ledger[/].*[.]log|snapshots[/].*[.]json)$/.test(path));
  const missed: string[] = [];
  for (let flip = 0; flip < flips; flip++) {
    const path = paths[flip % paths.length]!;
    const bytes = whole.get(path)!;
    const bit = Math.floor(random() * bytes.length * 8);
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    disk.put(path, changed);
    const what = await startOn(disk, path);
    if (what !== undefined) missed.push(`${path}, bit ${bit}: ${what}`);
    for (const now of disk.contents().keys()) if (!whole.has(now)) disk.forget(now);
    for (const [each, content] of whole) disk.put(each, content);
  }
  return { flips, files: paths.length, missed };
};

/** @returns what is wrong with how a start took it */
const startOn = async (disk: SimulatedDisk, path: string): Promise<string | undefined> => {
  const inLedger = path.endsWith('.log');
  const notices: string[] = [];
  const onNotice = (message: string) => notices.push(message);
  try {
    const store = await openEmbeddedStore({ dir: SAMPLE_DIR, specs: workloadSpecs, files: disk.files(), onNotice });
    const { value, torn } = await valueOf(store, 0);
    await store.close();
    if (inLedger) return 'it started';
    if (torn || value !== VALUES) return `it shows ${value}`;
    return notices.some((notice) => notice.includes(path)) ? undefined : 'nobody was told';
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    const isNamed = error.file === path && error.byte !== undefined;
    return inLedger && isNamed ? undefined : `it was refused: ${error.message}`;
  }
};
