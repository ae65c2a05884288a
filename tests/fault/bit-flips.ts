import { checkFolder } from '#lib/server/store/embedded/index.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { SAMPLE_DIR, sampleFolder } from './sample-folder.ts';
import { workloadSpecs } from './workload.ts';

export interface BitFlipResult {
  readonly flips: number;
  readonly files: number;
  /** Flips that nothing noticed. */
  readonly missed: readonly string[];
}

/** Flips single bits anywhere in a data folder, one at a time, and asks `check` each time. */
export const bitFlips = async (random: () => number, flips: number): Promise<BitFlipResult> => {
  const disk = await sampleFolder();
  const specs = workloadSpecs;
  const missed: string[] = [];
  const before = await checkFolder({ dir: SAMPLE_DIR, specs, files: disk.files() });
  if (before.findings.length > 0)
    missed.push(`the folder is not whole to begin with: ${before.findings[0]?.what ?? ''}`);
  const all = [...disk.contents()].filter(([path, bytes]) => path.startsWith(`${SAMPLE_DIR}/`) && bytes.length > 0);
  for (let flip = 0; flip < flips; flip++) {
    // Each file in turn, so that small ones are not passed over for the large.
    const [path, bytes] = all[flip % all.length]!;
    const bit = Math.floor(random() * bytes.length * 8);
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    disk.put(path, changed);
    if (!(await isNoticed(disk.files()))) missed.push(`${path}, bit ${bit}`);
    disk.put(path, bytes);
  }
  return { flips, files: all.length, missed };
};

const isNoticed = async (files: NonNullable<Parameters<typeof checkFolder>[0]['files']>): Promise<boolean> => {
  try {
    return (await checkFolder({ dir: SAMPLE_DIR, specs: workloadSpecs, files })).findings.length > 0;
  } catch (error) {
    if (error instanceof StoreFault) return true;
    throw error;
  }
};
