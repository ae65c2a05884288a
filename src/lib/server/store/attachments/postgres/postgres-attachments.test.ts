import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { startPostgres } from '../../../../../../tests/support/postgres.ts';
import type { TestServer } from '../../../../../../tests/support/postgres.ts';
import { attachmentContract } from '../contract.ts';
import { openPostgresAttachmentStore } from './open-postgres-attachment-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

attachmentContract('attachments in PostgreSQL, of two servers', async () => {
  const place = await server.place();
  const [store, other] = await Promise.all([0, 1].map(() => openPostgresAttachmentStore({ url: place.url })));
  const run = async (statement: string, values: readonly unknown[]): Promise<void> => {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query(statement, [...values]).finally(() => client.end());
  };
  return {
    store: store!,
    other: other!,
    damage: (digest) => run(`update attachments set bytes = 'x' where digest = $1`, [digest]),
    age: (digest, milliseconds) =>
      run(`update attachments set put_at = now() - $2 * interval '1 millisecond' where digest = $1`, [
        digest,
        milliseconds
      ]),
    dispose: async () => {
      await Promise.all([store!.close(), other!.close()]);
      await place.remove();
    }
  };
});
