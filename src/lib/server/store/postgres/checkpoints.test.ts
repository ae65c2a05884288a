import { readFile, rm } from 'node:fs/promises';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { COLLECTION_SPECS } from '#lib/server/collection-specs.ts';
import { openTestRegistry, type TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { checkpointJob } from '#lib/server/jobs/checkpoint-job.ts';
import { verifyRecord } from '#lib/server/ledger/record/verify-record.ts';
import { publishAll, scoreEvaluation } from '#lib/server/ledger/testing/published-evaluation.ts';
import { standAloneOn } from '#lib/server/ledger/testing/stand-alone.ts';
import { openServices, type OpenedServices } from '#lib/server/open-services.ts';
import { exportReport } from '#lib/server/queries/evidence/export-report.ts';
import { startPostgres, type TestPlace, type TestServer } from '../../../../../tests/support/postgres.ts';
import { verifyDatabase } from './verify-database.ts';

let server: TestServer;
let place: TestPlace;
let folder: string;
let registry: TestRegistry;
let other: OpenedServices;

beforeAll(async () => {
  server = await startPostgres();
  place = await server.place();
  folder = await mkdtemp(join(tmpdir(), 'chon-chuan-checkpoints-'));
  registry = await openTestRegistry({ databaseUrl: place.url });
  const beside = join(registry.dir, '..');
  other = await openServices({
    dir: join(folder, 'registry'),
    keyFile: join(beside, 'registry.key'),
    signingKeyFile: join(beside, 'registry.signing-key'),
    databaseUrl: place.url
  });
}, 60_000);
afterAll(async () => {
  await other.close();
  await registry.close();
  await place.remove();
  await server.stop();
  await rm(folder, { recursive: true });
});

const jobs = () => [checkpointJob(registry.services), checkpointJob(other)];

describe('checkpoints in a database', () => {
  it('are made by whichever of two servers comes first, after a publication', async () => {
    for (const job of jobs()) await job.run();
    expect(await other.evidence.checkpoints()).toHaveLength(1);
    await publishAll(registry, await scoreEvaluation(registry));
    const [one, two] = jobs();
    await expect.poll(() => other.store.health().position).toBe(registry.services.store.health().position);
    await two?.run();
    await one?.run();
    const kept = await registry.services.evidence.checkpoints();
    expect(kept).toHaveLength(2);
    expect(kept.at(-1)).toEqual(await registry.services.evidence.latest());
    expect(kept.at(-1)?.body).toMatchObject({ ...(await registry.services.evidence.treeHead()) });
  }, 30_000);

  it('harm nothing when both servers make one in the same moment', async () => {
    const now = new Date();
    const { evidence } = registry.services;
    await Promise.all([evidence.checkpoint(now), other.evidence.checkpoint(now), evidence.checkpoint(now)]);
    expect(await evidence.checkpoints()).toHaveLength(3);
    expect(await verifyDatabase(place.url, COLLECTION_SPECS)).toMatchObject({ findings: [], size: kept().size });
  });

  const kept = () => ({ size: registry.services.store.health().position });

  it('prove an exported record, as those of a folder do', async () => {
    const { items } = await registry.services.store.list('reports');
    const found = await exportReport(other, OPERATOR, { slug: items[0]?.slug ?? '' });
    if (!found.ok) throw new Error(found.refusal.code);
    const record: unknown = JSON.parse(JSON.stringify(found.value));
    const [first] = await other.evidence.checkpoints();
    expect(verifyRecord(record, first).faults).toEqual([]);
    expect(await standAloneOn(folder, record)).toMatchObject({ code: 0, holds: true });
  });

  it('find out a ledger that was rewritten past all commands', async () => {
    const [first] = await other.evidence.checkpoints();
    expect((await verifyDatabase(place.url, COLLECTION_SPECS, first)).findings).toEqual([]);
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query('delete from ledger where position = (select max(position) from ledger)');
    await client.end();
    const { findings } = await verifyDatabase(place.url, COLLECTION_SPECS, first);
    expect(findings.join('\n')).toMatch(/the checkpoint covers \d+ entries, the ledger has \d+/);
  });

  it('are signed with one key, made by the first of the servers', async () => {
    const keys = new Set((await other.evidence.checkpoints()).map(({ keyId }) => keyId));
    expect(keys.size).toBe(1);
    expect(await readFile(join(registry.dir, '..', 'registry.signing-key'), 'latin1')).toContain('BEGIN PRIVATE KEY');
  });
});
