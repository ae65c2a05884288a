import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestRegistry, type TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { publishAll, scoreEvaluation } from '#lib/server/ledger/testing/published-evaluation.ts';
import { standAlone } from '#lib/server/ledger/testing/stand-alone.ts';
import { startPostgres, type TestPlace, type TestServer } from '../../tests/support/postgres.ts';
import { checkpoint } from './checkpoint.ts';
import { exportSubcommand } from './export.ts';
import type { Subcommand } from './subcommand.ts';
import { fakeIo } from './testing/fake-io.ts';
import { verify } from './verify.ts';

let server: TestServer;
let place: TestPlace;
let registry: TestRegistry;
let report: string;
const at = (name: string): string => join(registry.dir, '..', name);

beforeAll(async () => {
  server = await startPostgres();
  place = await server.place();
  registry = await openTestRegistry({ databaseUrl: place.url });
  report = await publishAll(registry, await scoreEvaluation(registry));
}, 60_000);
afterAll(async () => {
  await registry.close();
  await place.remove();
  await server.stop();
});

const run = async (subcommand: Subcommand, ...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const io = fakeIo({ DATA_DIR: registry.dir, DATABASE_URL: place.url, LANG: 'en_GB.UTF-8' });
  const code = await subcommand.run(args, io);
  return { code, ...io.written };
};

it('works on a database as on a folder, beside a running server', async () => {
  const made = await run(checkpoint, '--out', at('c.json'), '--json');
  expect(made.code).toBe(0);
  expect(await registry.services.evidence.latest()).toEqual(JSON.parse(made.out) as Checkpoint);
  expect((await run(exportSubcommand, 'report', report, '--out', at('record.json'))).code).toBe(0);
  expect((await run(verify, at('record.json'), '--since', at('c.json'))).out).toContain('the result is the same');
  expect(await standAlone(at('record.json'), '--since', at('c.json'))).toMatchObject({ code: 0, faults: [] });
  const { code, out } = await run(verify, '--since', at('c.json'));
  expect(code).toBe(0);
  expect(out).toMatch(/DATABASE_URL: ledger[^]*Kept checkpoints compared: 1,[^]*HOLDS: the ledger is whole/);
  await run(checkpoint, '--rotate-key');
  expect((await run(verify)).out).toContain('announced by the one before');
  await rm(at('registry.signing-key'));
  expect((await run(checkpoint)).err).toContain('A key for signing checkpoints was made');
  expect((await run(verify)).out).toContain('no other announced it');
}, 30_000);
