import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { mangle } from './mangle.ts';
import { SAMPLE_DIR, sampleFolder } from './sample-folder.ts';
import { valueOf, workloadSpecs } from './workload.ts';

export interface MangledResult {
  readonly opened: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

/**
 * Opens data folders in which one file is not as it was left. Either the store says what is wrong, naming a file, or it
 * opens and what it shows is a state that once was: an older one where the end of the ledger is gone, never a made-up one.
 */
export const mangled = async (random: () => number, runs: number): Promise<MangledResult> => {
  const values = 12;
  const disk = await sampleFolder(values);
  const whole = disk.contents();
  const paths = [...whole.keys()].filter((path) => /[/](ledger|snapshots|format)/.test(path));
  const faults: string[] = [];
  let [opened, refused] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const path = paths[run % paths.length]!;
    const { way, bytes } = mangle(whole.get(path)!, random);
    if (bytes === undefined) disk.forget(path);
    else disk.put(path, bytes);
    try {
      const store = await openEmbeddedStore({ dir: SAMPLE_DIR, specs: workloadSpecs, files: disk.files() });
      opened++;
      const { value, torn } = await valueOf(store, 0);
      if (torn || value > values) faults.push(`${path}, way ${way}: it shows what never was (${value})`);
      await store.close();
    } catch (error) {
      refused++;
      if (!(error instanceof StoreFault) || error.message.length < 20)
        faults.push(`${path}, way ${way}: ${String(error)}`);
    }
    for (const now of disk.contents().keys()) if (!whole.has(now)) disk.forget(now);
    for (const [each, content] of whole) disk.put(each, content);
  }
  return { opened, refused, faults };
};
