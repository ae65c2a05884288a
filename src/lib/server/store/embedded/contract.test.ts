import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '../contract.ts';
import type { Store } from '../port.ts';
import { openEmbeddedStore } from './index.ts';

storeContract('the embedded store', async (specs) => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const open = () => openEmbeddedStore({ dir: join(folder, 'registry'), specs, segmentBytes: 64 * 1024 });
  const opened: Store[] = [await open()];
  return {
    store: opened[0]!,
    reopen: async () => {
      await opened[0]!.close();
      const store = await open();
      opened.push(store);
      return store;
    },
    dispose: async () => {
      for (const store of opened) await store.close();
      await rm(folder, { recursive: true });
    }
  };
});
