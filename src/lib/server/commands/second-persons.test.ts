import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberOf, type Actor } from '#lib/domain/people/actor.ts';
import { changeMember } from './people/change-member.ts';
import { closeScoring } from './evaluation/close-scoring.ts';
import { concludeEvaluation } from './evaluation/conclude-evaluation.ts';
import { excuseMember } from './evaluation/excuse-member.ts';
import { publishEvaluation } from './evaluation/publish-evaluation.ts';
import { identityOf } from '#lib/server/identity/identity-of.ts';
import { issueResetLink } from '#lib/server/identity/reset-access.ts';
import { resetAccess } from './people/reset-access.ts';
import { approveReport } from './report/review-report.ts';
import { draftReport } from './report/draft-report.ts';
import { submitReport } from './report/submit-report.ts';
import { runCommand } from './run-command.ts';
import { scoreCells } from './sheet/score-cells.ts';
import { submitSheet } from './sheet/submit-sheet.ts';
import { layGround, openEvaluation, type Ground, type OpenEvaluation } from './testing/open-evaluation.ts';
import { openTestRegistry, type TestRegistry } from './testing/test-registry.ts';

let registry: TestRegistry;
let ground: Ground;

beforeAll(async () => {
  registry = await openTestRegistry();
  ground = await layGround(registry);
});
afterAll(async () => {
  await registry.close();
});

const score = async (open: OpenEvaluation, sheet: string, author: Actor): Promise<void> => {
  const cells = open.products.flatMap((candidate, index) =>
    ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 2 - index, reason: 'đã thử', seen: 0 }))
  );
  await registry.must(author, scoreCells, { sheet, cells });
};

const concluded = async (evaluators: readonly Actor[]): Promise<OpenEvaluation> => {
  const { must, actors } = registry;
  const open = await openEvaluation(registry, ground, evaluators);
  for (const [index, author] of evaluators.entries()) {
    const sheet = open.sheets[index]!;
    await score(open, sheet, author);
    await must(author, submitSheet, { sheet });
  }
  await must(actors.lead, closeScoring, { evaluation: open.evaluation });
  await must(actors.lead, concludeEvaluation, {
    evaluation: open.evaluation,
    recommended: [],
    recommendation: { vi: 'Để thử' }
  });
  return open;
};

const codesOf = (result: Awaited<ReturnType<typeof runCommand>>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);

test('who scored is no second person, even as a lead', async () => {
  const { services, join } = registry;
  const scorer = await join('lead');
  const { evaluation } = await concluded([scorer, registry.actors.evaluator]);
  expect(codesOf(await runCommand(services, scorer, publishEvaluation, { evaluation }))).toEqual(['second-person']);
  const other = await join('lead');
  expect(codesOf(await runCommand(services, other, publishEvaluation, { evaluation }))).toEqual([]);
});

test('the chair does not approve the own report, even as a member of the committee', async () => {
  const { services, actors, must } = registry;
  const { evaluation } = await concluded([actors.evaluator, await registry.join('evaluator')]);
  const { id: report } = await must(actors.lead, draftReport, {
    evaluation,
    language: 'vi',
    province: 'Tỉnh Lâm Đồng'
  });
  const text = JSON.stringify(await services.store.get('reports', report));
  expect(text).toContain('tỉnh Lâm Đồng');
  expect(text).not.toContain('Vĩnh Long');
  await must(actors.lead, submitReport, { report });
  const both: Actor = { ...actors.lead, roles: ['lead', 'committee'] };
  // Roles that only the session has count for nothing.
  expect(codesOf(await runCommand(services, both, approveReport, { report }))).toEqual(['forbidden']);
  await must(actors.admin, changeMember, { member: both.id, roles: both.roles, active: true });
  expect(codesOf(await runCommand(services, both, approveReport, { report }))).toEqual(['second-person']);
  await must(actors.admin, changeMember, { member: both.id, roles: actors.lead.roles, active: true });
  expect(codesOf(await runCommand(services, actors.committee, approveReport, { report }))).toEqual([]);
});

test('an administrator gives nobody a new way in who holds an unopened sheet; once excused, the sheet is gone', async () => {
  const { services, actors, must, join } = registry;
  const author = await join('evaluator');
  const open = await openEvaluation(registry, ground, [actors.evaluator, author]);
  const sheet = open.sheets[1]!;
  const reset = () => runCommand(services, actors.admin, resetAccess, { member: author.id });
  expect(codesOf(await reset())).toEqual([]);
  await score(open, sheet, author);
  expect(codesOf(await reset())).toEqual(['holds-unopened-sheet']);
  await must(author, submitSheet, { sheet });
  expect(codesOf(await reset())).toEqual(['holds-unopened-sheet']);
  await must(actors.lead, excuseMember, { evaluation: open.evaluation, member: author.id, reason: 'chuyển công tác' });
  expect(codesOf(await reset())).toEqual([]);
  expect(await services.drafts.read(sheet, author.id)).toBeUndefined();
});

test('a link made before somebody began to score lets nobody in until the round is closed', async () => {
  const { services, actors, must, join } = registry;
  const author = await join('evaluator');
  const identity = identityOf(services);
  const invited = await identity.invite(memberOf(author), { login: 'cham.diem', name: 'Người Chấm' });
  if (!invited.ok) throw new Error('expected a link');
  const password = { password: 'mot mat khau du dai', again: 'mot mat khau du dai' };
  expect((await identity.usePasswordLink(invited.value.token, password)).ok).toBe(true);

  const open = await openEvaluation(registry, ground, [author]);
  const early = await issueResetLink(services, actors.admin, 'cham.diem');
  if (!early.ok) throw new Error('expected a link');
  const use = () =>
    identity.usePasswordLink(early.value.token, { password: 'cua quan tri vien', again: 'cua quan tri vien' });
  await score(open, open.sheets[0]!, author);
  expect(await use()).toEqual({ ok: false, refusals: [{ code: 'account-holds-unopened-sheet' }] });
  await must(author, submitSheet, { sheet: open.sheets[0]! });
  expect(await use()).toEqual({ ok: false, refusals: [{ code: 'account-holds-unopened-sheet' }] });
  expect((await identity.signIn('cham.diem', 'cua quan tri vien', {})).ok).toBe(false);
  expect((await identity.signIn('cham.diem', password.password, {})).ok).toBe(true);
  await must(actors.lead, closeScoring, { evaluation: open.evaluation });
  expect((await use()).ok).toBe(true);
});

test('a reset stands in the ledger and tells the leads', async () => {
  const { services, actors, must, join } = registry;
  const somebody = await join('curator');
  await must(actors.admin, resetAccess, { member: somebody.id });
  const history = await services.store.history('members', somebody.id);
  expect(history.at(-1)).toMatchObject({ command: 'member.reset-access', actor: actors.admin.id });
  const notices = await services.store.pendingNotices(1000);
  expect(notices.filter(({ kind, to }) => kind === 'access-reset' && to.includes(actors.lead.id))).not.toEqual([]);
});

test('the last administrator stays one', async () => {
  const { services, actors } = registry;
  const change = { member: actors.admin.id, roles: ['auditor'], active: true };
  expect(codesOf(await runCommand(services, actors.admin, changeMember, change))).toEqual(['last-admin']);
});
