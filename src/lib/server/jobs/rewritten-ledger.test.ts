import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import { openTestRegistry, type TestRegistry } from '../commands/testing/test-registry.ts';
import { LedgerFault } from '../ledger/ledger-fault.ts';
import { publishAll, scoreEvaluation, type Scored } from '../ledger/testing/published-evaluation.ts';
import { rewriteLedger } from '../ledger/testing/rewrite-ledger.ts';
import { openServices, type OpenedServices } from '../open-services.ts';
import { exportEvaluation } from '../queries/evidence/export-evaluation.ts';
import { verifyFolder } from '../store/embedded/index.ts';
import { checkpointJob } from './checkpoint-job.ts';
import { startJobs } from './start-jobs.ts';

let registry: TestRegistry;
let scored: Scored;
let services: OpenedServices;

beforeAll(async () => {
  registry = await openTestRegistry();
  scored = await scoreEvaluation(registry);
  await publishAll(registry, scored);
  await registry.services.evidence.checkpoint(new Date());
  await registry.services.close();
  await rewriteLedger(registry.dir, 'Nên dùng.', 'GIẢ MẠO.');
  services = await openServices({ dir: registry.dir, keyFile: join(registry.dir, '..', 'registry.key') });
}, 30_000);
afterAll(async () => {
  await services.close();
  await registry.close();
});

it('is a ledger that only the kept checkpoint contradicts', async () => {
  const { findings } = await verifyFolder({ dir: registry.dir });
  expect(findings.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^the first \d+ entries are not those that the checkpoint was made of$/)
  ]);
});

it('is read, but no checkpoint of it is signed, no key replaced and no record exported', async () => {
  const { evidence, store } = services;
  const evaluation = await store.get('evaluations', scored.evaluation);
  expect(JSON.stringify(evaluation)).toContain('GIẢ MẠO');
  for (const refused of [
    () => evidence.checkpoint(new Date()),
    () => evidence.rotateKey(new Date()),
    () => exportEvaluation(services, OPERATOR, { slug: scored.slug })
  ]) {
    await expect(refused()).rejects.toBeInstanceOf(LedgerFault);
  }
  expect(await evidence.checkpoints()).toHaveLength(1);
});

it('is told of as soon as the server starts, once and in both languages', async () => {
  const notices: string[] = [];
  const job = checkpointJob(services);
  const jobs = startJobs([job], { every: 5, onNotice: (message) => notices.push(message) });
  await expect.poll(() => notices).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await jobs.stop();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('Sổ ghi nhận mâu thuẫn với mốc kiểm');
  expect(notices[0]).toContain('The ledger contradicts the checkpoint');
  expect(jobs.health()).toMatchObject([{ name: 'checkpoint', state: 'failing' }]);
});
