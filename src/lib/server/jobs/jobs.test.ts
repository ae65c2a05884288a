import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { adoptCriteriaSet } from '../commands/criteria/adopt-criteria-set.ts';
import { importCriteriaSet } from '../commands/criteria/import-criteria-set.ts';
import { createUnit } from '../commands/people/create-unit.ts';
import { COMMANDS } from '../commands/registry.ts';
import { criteriaContent } from '../commands/testing/criteria-content.ts';
import { openTestRegistry, type TestRegistry } from '../commands/testing/test-registry.ts';
import { isValidCheckpoint } from '../ledger/checkpoint.ts';
import { checkpointJob } from './checkpoint-job.ts';
import type { Job } from './job.ts';
import { PUBLICATIONS } from './publications.ts';
import { startJobs } from './start-jobs.ts';

let registry: TestRegistry;
let now: Date;
let job: Job;

beforeEach(async () => {
  registry = await openTestRegistry();
  now = new Date();
  job = makeJob();
});
afterEach(() => registry.close());

const makeJob = (): Job => checkpointJob({ ...registry.services, clock: () => now });
const later = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3_600_000);
};
const sizes = async (): Promise<number[]> =>
  (await registry.services.evidence.checkpoints()).map(({ body }) => body.size);
const position = (): number => registry.services.store.health().position;
const write = (slug: string) =>
  registry.must(OPERATOR, createUnit, { slug, name: { vi: 'Xã Mới' }, kind: 'commune', successors: [] });
const adopt = async (): Promise<void> => {
  const { id: criteriaSet } = await registry.must(registry.actors.lead, importCriteriaSet, criteriaContent());
  await registry.must(registry.actors.committee, adoptCriteriaSet, { criteriaSet, date: '2026-01-05' });
};

describe('automatic checkpoints', () => {
  it('are made at the first start, then once a day if something was written', async () => {
    await job.run();
    await job.run();
    expect(await sizes()).toEqual([position()]);
    later(25);
    await job.run();
    expect(await sizes()).toHaveLength(1);
    await write('xa-moi');
    await job.run();
    expect(await sizes()).toEqual([position() - 1, position()]);
    await write('xa-nua');
    later(23);
    await job.run();
    expect(await sizes()).toHaveLength(2);
    later(1);
    await job.run();
    expect(await sizes()).toHaveLength(3);
    for (const made of await registry.services.evidence.checkpoints()) expect(isValidCheckpoint(made)).toBe(true);
  });

  it('follow every publication, once', async () => {
    await job.run();
    await adopt();
    await write('xa-sau');
    await job.run();
    await job.run();
    expect((await sizes()).at(-1)).toBe(position());
    expect(await sizes()).toHaveLength(2);
    await write('xa-cuoi');
    await job.run();
    expect(await sizes()).toHaveLength(2);
  });

  it('catch up with a publication that came while no server ran, and leave it to whoever was first', async () => {
    await job.run();
    await adopt();
    const [one, other] = [makeJob(), makeJob()];
    await one.run();
    await other.run();
    expect(await sizes()).toHaveLength(2);
  });

  it('know what publishing is by the names of commands that exist', () => {
    const names = new Set(COMMANDS.map(({ name }) => name));
    for (const name of PUBLICATIONS) expect(names).toContain(name);
  });
});

describe('jobs', () => {
  it('say once that one fails, try again, break nothing, and say that it works again', async () => {
    const keyFile = join(registry.dir, '..', 'registry.signing-key');
    await writeFile(keyFile, 'no key');
    const notices: string[] = [];
    const ran: string[] = [];
    const other: Job = { name: 'other', run: async () => void ran.push('other') };
    const jobs = startJobs([job, other], { every: 5, onNotice: (message) => notices.push(message) });
    await expect.poll(() => ran.length).toBeGreaterThan(3);
    expect(jobs.health()).toMatchObject([
      { name: 'checkpoint', state: 'failing', message: expect.stringContaining(keyFile) as string },
      { name: 'other', state: 'well' }
    ]);
    expect(notices).toHaveLength(1);
    await write('xa-van-ghi-duoc');
    await rm(keyFile);
    await expect.poll(sizes).toEqual([position()]);
    await jobs.stop();
    const count = ran.length;
    expect(jobs.health()).toMatchObject([{ state: 'well' }, { state: 'well' }]);
    expect(notices).toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ran).toHaveLength(count);
  });
});
