import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeLock } from '#lib/server/store/embedded/lock.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { StoreFault } from '#lib/server/store/port.ts';

/**
 * Does something while no other process does it: two builds at once would write into each other's folders.
 * @param lock file that names who is at it; one that a dead process left does not count
 * @param onWait called once when somebody else is at it
 */
export async function oneAtATime<T>(lock: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      const taken = await takeLock(realFiles, lock, new Date());
      try {
        return await work();
      } finally {
        await taken.release();
      }
    } catch (error) {
      if (!(error instanceof StoreFault) || error.code !== 'locked' || error.file !== lock) throw error;
      if (!waited) onWait();
      await delay(200);
    }
  }
}
