import { setTimeout as delay } from 'node:timers/promises';
import { StoreFault } from '../port.ts';
import type { CollectionSpecs } from '../port.ts';
import type { FileLayer } from '../files/file-layer.ts';
import type { Layout } from './layout.ts';
import { loadState } from './load-state.ts';
import type { Finding } from './verify-ledger.ts';

/** A batch that a server is writing at this moment may be seen half; a moment later it is whole. */
const ATTEMPTS = 5;

/** Snapshots that a start would not believe, as the next start would find them. Reads only. */
export const findDistrusted = async (
  files: FileLayer,
  at: Layout,
  specs: CollectionSpecs
): Promise<readonly Finding[]> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const { troubles } = await loadState(files, at, specs);
      return troubles.map(({ file, why }) => ({ file, what: why }));
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      const { file = at.dir, byte, message } = error;
      if (attempt === ATTEMPTS) return [{ file, ...(byte === undefined ? {} : { byte }), what: message }];
      await delay(20 * attempt);
    }
  }
};
