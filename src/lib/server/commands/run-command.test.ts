import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import type { Services } from '../services.ts';
import { changeOf } from './change-of.ts';
import { decided, defineCommand } from './command.ts';
import { closeScoring } from './evaluation/close-scoring.ts';
import { planEvaluation } from './evaluation/plan-evaluation.ts';
import { setUpEvaluation } from './evaluation/set-up-evaluation.ts';
import { changeMember } from './people/change-member.ts';
import { runCommand } from './run-command.ts';
import { scoreCells } from './sheet/score-cells.ts';
import { cellsOf, handIn } from './testing/fill-sheet.ts';
import { layGround, openEvaluation, setUpDraft, type Ground } from './testing/open-evaluation.ts';
import { refusalsOf } from './testing/refusals-of.ts';
import { openTestRegistry, type TestRegistry } from './testing/test-registry.ts';
import { update } from './write.ts';

let registry: TestRegistry;
let ground: Ground;
beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
});
afterAll(() => registry.close());

const change = (member: Actor, to: { readonly roles?: Actor['roles']; readonly active?: boolean }) =>
  registry.must(registry.actors.admin, changeMember, {
    member: member.id,
    roles: to.roles ?? member.roles,
    active: to.active ?? true
  });

/** The same services, with something that happens right before the first commit. */
const before = (happens: () => Promise<unknown>): Services => {
  const { services } = registry;
  let first = true;
  const store = new Proxy(services.store, {
    get: (target, name) => {
      if (name !== 'commit') return (target[name as keyof typeof target] as () => unknown).bind(target);
      return async (commit: Parameters<typeof target.commit>[0]) => {
        if (first) {
          first = false;
          await happens();
        }
        return target.commit(commit);
      };
    }
  });
  return { ...services, store };
};

describe('roles', () => {
  const plan = { title: { vi: 'Đợt' }, purpose: { vi: 'Để thử' } };

  test('that a session still has and the register no longer count for nothing', async () => {
    const lead = await registry.join('lead');
    await change(lead, { roles: ['curator'] });
    const input = { ...plan, criteriaSet: ground.criteriaSet };
    expect(refusalsOf(await runCommand(registry.services, lead, planEvaluation, input))).toEqual(['forbidden']);
    await change(lead, { roles: ['lead'], active: false });
    expect(refusalsOf(await runCommand(registry.services, lead, planEvaluation, input))).toEqual(['forbidden']);
    await change(lead, { roles: ['lead'] });
    expect(refusalsOf(await runCommand(registry.services, lead, planEvaluation, input))).toEqual([]);
  });

  test.each([
    ['taken away', { roles: ['curator'] }],
    ['lost with the account', { active: false }]
  ] as const)('that are %s between reading and writing stop the change', async (_how, to) => {
    const lead = await registry.join('lead');
    const services = before(() => change(lead, to));
    const input = { ...plan, criteriaSet: ground.criteriaSet };
    const { position } = registry.services.store.health();
    expect(refusalsOf(await runCommand(services, lead, planEvaluation, input))).toEqual(['forbidden']);
    // The administrator's own change, and nothing else.
    expect(registry.services.store.health().position).toBe(position + 1);
  });

  test('that are given meanwhile do not widen what the session was let in with', async () => {
    const curator = await registry.join('curator');
    await change(curator, { roles: ['curator', 'lead'] });
    const input = { ...plan, criteriaSet: ground.criteriaSet };
    expect(refusalsOf(await runCommand(registry.services, curator, planEvaluation, input))).toEqual(['forbidden']);
  });

  test('of who saves a sheet are asked again when its file takes its place', async () => {
    const author = await registry.join('evaluator');
    const open = await openEvaluation(registry, ground, [author]);
    const { services } = registry;
    let late = true;
    const drafts = new Proxy(services.drafts, {
      get: (target, name) => {
        if (name !== 'write') return (target[name as keyof typeof target] as () => unknown).bind(target);
        return async (...args: Parameters<typeof target.write>) => {
          if (late) await change(author, { active: false });
          late = false;
          return target.write(...args);
        };
      }
    });
    const input = { sheet: open.sheets[0], cells: cellsOf(open) };
    expect(refusalsOf(await runCommand({ ...services, drafts }, author, scoreCells, input))).toEqual(['forbidden']);
    expect(await services.drafts.heads(open.evaluation)).toEqual([]);
  });
});

describe('the guard of a save', () => {
  test('answers in the same turn in which it is asked, so that no commit comes in between', async () => {
    const { services, actors } = registry;
    const open = await openEvaluation(registry, ground, [actors.evaluator]);
    const answers: unknown[] = [];
    const drafts = new Proxy(services.drafts, {
      get: (target, name) => {
        if (name !== 'write') return (target[name as keyof typeof target] as () => unknown).bind(target);
        return (...[draft, revision, guard]: Parameters<typeof target.write>) =>
          target.write(draft, revision, () => {
            const answer = guard();
            answers.push(answer);
            return answer;
          });
      }
    });
    const input = { sheet: open.sheets[0], cells: cellsOf(open) };
    expect(refusalsOf(await runCommand({ ...services, drafts }, actors.evaluator, scoreCells, input))).toEqual([]);
    expect(answers).toEqual([true]);
  });

  test('says no once the round is closed', async () => {
    const { services, actors, must, join } = registry;
    const other = await join('evaluator');
    const open = await openEvaluation(registry, ground, [actors.evaluator, other]);
    await handIn(registry, open, 0, actors.evaluator);
    const read = [{ collection: 'rounds', id: (await roundOf(open.evaluation)) ?? '', revision: 1 }];
    expect(services.store.stillAt(read)).toBe(true);
    await must(actors.lead, closeScoring, { evaluation: open.evaluation, leaveOut: true });
    expect(services.store.stillAt(read)).toBe(false);
  });

  const roundOf = async (evaluation: string) => (await registry.services.store.get('evaluations', evaluation))?.round;
});

describe('what does not fit', () => {
  test('into a list of a document is refused with its limit, and nothing is written', async () => {
    const { actors, services } = registry;
    const evaluation = await setUpDraft(registry, ground, [actors.evaluator]);
    const fill = defineCommand({
      name: 'test.fill',
      roles: ['lead'],
      input: z.strictObject({}),
      load: async (read) => ({ evaluation: await read.need('evaluations', evaluation) }),
      decide: ({ loaded, newId }) =>
        decided({
          writes: [
            update('evaluations', loaded.evaluation, {
              requests: Array.from({ length: 101 }, () => newId<'request'>())
            })
          ],
          result: null
        })
    });
    const { position } = services.store.health();
    expect(await runCommand(services, actors.lead, fill, {})).toMatchObject({
      ok: false,
      refusals: [{ code: 'limit-reached', params: { max: 100 } }]
    });
    expect(services.store.health().position).toBe(position);
  });

  test('into its schema for any other reason is a fault of ours and stays one', async () => {
    const { actors, services } = registry;
    const evaluation = await setUpDraft(registry, ground, [actors.evaluator]);
    const stored = (await services.store.get('evaluations', evaluation))!;
    const given = { actor: actors.lead, now: '2026-01-01T00:00:00.000Z' };
    const wrong = update('evaluations', stored, { state: 'nowhere' as 'draft' });
    expect(() => changeOf(wrong, given)).toThrow(/Invalid option/);
    const slug = 'x'.repeat(81);
    expect(() => changeOf(update('evaluations', stored, { slug }), given)).toThrow();
    expect(changeOf(update('evaluations', stored, { deadline: undefined }), given).document.revision).toBe(
      stored.revision + 1
    );
  });

  test('into JSON, half a character say, is refused as malformed', async () => {
    const { services, actors } = registry;
    const evaluation = await setUpDraft(registry, ground, [actors.evaluator]);
    const notCanonical = new Proxy(services.store, {
      get: (target, name) => {
        if (name !== 'commit') return (target[name as keyof typeof target] as () => unknown).bind(target);
        return (commit: Parameters<typeof target.commit>[0]) => target.commit({ ...commit, reason: '\ud800' });
      }
    });
    const input = { evaluation: evaluation as Id<'evaluation'>, title: { vi: 'Tên khác' } };
    const answer = await runCommand({ ...services, store: notCanonical }, actors.lead, setUpEvaluation, input);
    expect(refusalsOf(answer)).toEqual(['malformed']);
  });
});
