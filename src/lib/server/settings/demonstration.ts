import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeChecked, encodeChecked } from '../store/files/checked-json.ts';
import { asNotPermitted } from '../store/files/not-permitted.ts';
import { StoreFault } from '../store/port.ts';

/** Stands in the data folder of a demonstration, so that it is never taken for a real registry, nor the reverse. */
const NAME = 'demonstration.json';

const marker = z.object({
  /** Digest of what it was made from; another one now means that the shipped data have changed. */
  madeFrom: z.string()
});

export type Demonstration = z.infer<typeof marker>;

/** The marker of a demonstration that was made whole; `undefined` for any other folder or none. */
export async function demonstrationIn(dir: string): Promise<Demonstration | undefined> {
  try {
    return marker.parse(decodeChecked(await readFile(join(dir, NAME)), NAME));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof StoreFault) return { madeFrom: '' };
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw asNotPermitted(error, dir);
  }
}

/** Written last, when the demonstration is complete. */
export async function markDemonstration(dir: string, demonstration: Demonstration): Promise<void> {
  await writeFile(join(dir, NAME), [...encodeChecked([JSON.stringify(demonstration)])].join(''));
}
