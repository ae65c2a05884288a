import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkedRequests } from '../../queries/evaluation/linked-requests.ts';
import { cancelEvaluation } from '../evaluation/cancel-evaluation.ts';
import { planEvaluation } from '../evaluation/plan-evaluation.ts';
import { runCommand } from '../run-command.ts';
import { layGround, type Ground } from '../testing/open-evaluation.ts';
import { refusalsOf } from '../testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from '../testing/test-registry.ts';
import { acceptRequest } from './accept-request.ts';
import { answerRequest } from './answer-request.ts';
import { fileRequest } from './file-request.ts';
import { linkEvaluation } from './link-evaluation.ts';

let registry: TestRegistry;
let ground: Ground;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
});
afterAll(() => registry.close());

const accepted = async (): Promise<string> => {
  const { must, actors } = registry;
  const need = { title: 'Họp trực tuyến', need: 'Họp với các ấp', mustHaves: [], systems: [] };
  const { id } = await must(actors.requester, fileRequest, need);
  await must(actors.lead, acceptRequest, { request: id, duplicateCheck: { flag: 'green', found: [] } });
  return id;
};
const plan = async (request?: string): Promise<string> => {
  const { must, actors } = registry;
  const words = { title: { vi: 'Đợt' }, purpose: { vi: 'Để thử' }, criteriaSet: ground.criteriaSet };
  return (await must(actors.lead, planEvaluation, { ...words, ...(request === undefined ? {} : { request }) })).id;
};
const evaluationOf = async (request: string) => (await registry.services.store.get('requests', request))?.evaluation;
const answeredBy = async (evaluation: string) =>
  (await linkedRequests(registry.services, evaluation)).map(({ id }) => id as string);

test('a request that is linked anew leaves its former evaluation, and no evaluation is written', async () => {
  const { must, actors, services } = registry;
  const [request, other] = [await accepted(), await accepted()];
  const [former, next] = [await plan(request), await plan()];
  const kept = await services.store.get('evaluations', next);
  await must(actors.lead, linkEvaluation, { request: other, evaluation: former });
  expect(await answeredBy(former)).toEqual([request, other]);
  await must(actors.lead, linkEvaluation, { request, evaluation: next });
  expect([await answeredBy(former), await answeredBy(next)]).toEqual([[other], [request]]);
  expect(await evaluationOf(request)).toBe(next);
  expect(await services.store.get('evaluations', next)).toEqual(kept);
});

test('so does a request for which another evaluation is planned', async () => {
  const request = await accepted();
  const former = await plan(request);
  const next = await plan(request);
  expect([await answeredBy(former), await answeredBy(next)]).toEqual([[], [request]]);
  expect(await evaluationOf(request)).toBe(next);
});

test('an evaluation may answer more requests than one document could list', async () => {
  const { must, actors } = registry;
  const evaluation = await plan();
  for (let count = 0; count < 101; count += 1) {
    await must(actors.lead, linkEvaluation, { request: await accepted(), evaluation });
  }
  expect(await answeredBy(evaluation)).toHaveLength(101);
});

test('a cancelled evaluation takes no request, and one in work answers none', async () => {
  const { services, must, actors } = registry;
  const request = await accepted();
  const cancelled = await plan();
  await must(actors.lead, cancelEvaluation, { evaluation: cancelled, reason: 'Không còn cần' });
  const link = await runCommand(services, actors.lead, linkEvaluation, { request, evaluation: cancelled });
  expect(refusalsOf(link)).toEqual(['wrong-state evaluation']);
  await plan(request);
  const answer = { request, products: [], text: 'Chưa có' };
  expect(refusalsOf(await runCommand(services, actors.lead, answerRequest, answer))).toEqual([
    'evaluation-not-concluded'
  ]);
});
