import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { workloadSpecs } from '../workload.ts';
import { killOnce } from './kill-once.ts';
import type { Told } from './kill-once.ts';
import { look } from './look.ts';
import type { Looked } from './look.ts';

export interface CrashResult extends Looked {
  kills: number;
  acknowledged: number;
}

/** Kills a writing process `kills` times on one data folder, looks after each, and at last opens it for writing. */
export const runKills = async (kills: number, random: () => number = Math.random): Promise<CrashResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'crash-'));
  const result: CrashResult = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0, torn: 0 };
  const told: Told = new Map();
  try {
    for (let kill = 0; kill < kills; kill++) {
      const { acknowledged } = await killOnce(folder, random() ** 2 * 300, told);
      const looked = await look(folder, told);
      result.kills++;
      result.acknowledged += acknowledged;
      result.lost += looked.lost;
      result.unreadable += looked.unreadable;
      result.torn += looked.torn;
      if (looked.unreadable > 0) break;
    }
    const store = await openEmbeddedStore({ dir: join(folder, 'registry'), specs: workloadSpecs });
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return result;
};
