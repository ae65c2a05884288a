import { join } from 'node:path';
import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { openReadOnlyStore } from '#lib/server/store/embedded/index.ts';
import { valueOf, workloadSpecs } from '../workload.ts';
import { draftOf, WRITERS } from './drafts.ts';
import type { Told } from './kill-once.ts';

export interface Looked {
  lost: number;
  unreadable: number;
  torn: number;
}

/** What a killed process left: each writer's documents and draft against what it acknowledged. */
export const look = async (folder: string, told: Told): Promise<Looked> => {
  const looked = { lost: 0, unreadable: 0, torn: 0 };
  const dir = join(folder, 'registry');
  try {
    const store = await openReadOnlyStore({ dir, specs: workloadSpecs });
    for (let writer = 0; writer < WRITERS; writer++) {
      const { value, torn } = await valueOf(store, writer);
      if (torn) looked.torn++;
      looked.lost += Math.max(0, (told.get(`commit ${writer}`) ?? 0) - value);
    }
  } catch {
    looked.unreadable++;
  }
  try {
    const drafts = await openDraftStore<number>({ dir, keyFile: join(folder, 'registry.key') });
    for (let writer = 0; writer < WRITERS; writer++) {
      const { sheet, member } = draftOf(writer, 0);
      const read = await drafts.read(sheet, member);
      looked.lost += Math.max(0, (told.get(`draft ${writer}`) ?? 0) - (read?.head.revision ?? 0));
      if (read !== undefined && read.content !== read.head.revision) looked.torn++;
    }
    await drafts.close();
  } catch {
    looked.unreadable++;
  }
  return looked;
};
