import { afterAll, beforeAll } from 'vitest';
import { startPostgres } from '../../../../../tests/support/postgres.ts';
import type { TestServer } from '../../../../../tests/support/postgres.ts';
import { storeContract } from '../contract.ts';
import type { Store } from '../port.ts';
import { openPostgresStore } from './index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

storeContract('the store on PostgreSQL', async (specs) => {
  const place = await server.place();
  const open = () => openPostgresStore({ url: place.url, specs });
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
      await place.remove();
    }
  };
});
