import { describe, expect, it } from 'vitest';
import { runRaces } from '../../fault/races.ts';
import { seeded } from '../../bench/store/documents.ts';
import { startPostgres } from '../../support/postgres.ts';

describe('commands that race each other', { timeout: 120_000 }, () => {
  it('in one process on a folder: one wins, nothing acknowledged is lost, nothing comes after closing', async () => {
    expect(await runRaces({ rounds: 10, random: seeded(5) })).toEqual([]);
  });

  it('on two servers with one database: the same', async () => {
    const server = await startPostgres();
    try {
      const place = await server.place();
      expect(await runRaces({ rounds: 6, random: seeded(6), databaseUrl: place.url })).toEqual([]);
      await place.remove();
    } finally {
      await server.stop();
    }
  });
});
