import type { Outcome } from '#lib/decision/outcome/index.ts';
import { chairOf, evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { daysBetween } from '#lib/text/days.ts';
import type { Services } from '../../services.ts';
import { evaluationActs } from '../evaluation/evaluation-acts.ts';
import type { Task, TaskKind, TaskNote } from './task.ts';

type Asked = readonly [kind: TaskKind, note?: TaskNote | null];

/** What evaluations ask of this person, by their seat: the chair's next step, the evaluator's sheet, the second person. */
export async function evaluationTasks(services: Services, actor: Actor, today: string): Promise<readonly Task[]> {
  const open = await services.store.list('evaluations', {
    where: [{ field: 'state', in: ['draft', 'sealed', 'scoring', 'moderation', 'concluded'] }],
    limit: 10_000
  });
  const tasks: Task[] = [];
  for (const evaluation of open.items) {
    const asked = [
      ...(chairOf(evaluation) === actor.id ? [await chairTask(services, evaluation)] : []),
      ...(evaluation.state === 'scoring' ? await scoringTask(services, actor, evaluation) : []),
      ...secondTasks(actor, evaluation)
    ];
    tasks.push(...asked.map(([kind, note = null]) => taskOf(evaluation, kind, note, today)));
  }
  return tasks;
}

function taskOf(evaluation: Evaluation, kind: TaskKind, note: TaskNote | null, today: string): Task {
  const { slug, code, title, state, deadline } = evaluation;
  const due = state === 'scoring' || state === 'draft' ? (deadline ?? null) : null;
  return { kind, slug, code, title, due, daysLeft: due === null ? null : daysBetween(today, due), note };
}

function secondTasks(actor: Actor, evaluation: Evaluation): readonly Asked[] {
  const may = evaluationActs(actor, evaluation);
  return [
    ...(may.confirmGate ? [['confirm-gate'] as const] : []),
    ...(may.publish ? [['publish-evaluation'] as const] : [])
  ];
}

async function chairTask(services: Services, evaluation: Evaluation): Promise<Asked> {
  switch (evaluation.state) {
    case 'draft':
      return ['set-up-evaluation'];
    case 'sealed':
      return ['open-scoring'];
    case 'scoring': {
      const sheets = await services.store.list('sheets', { where: [{ field: 'evaluation', is: evaluation.id }] });
      const panel = new Set<string>(evaluatorsOf(evaluation));
      const counted = sheets.items.filter(({ member }) => panel.has(member));
      const done = counted.filter(({ state }) => state === 'submitted').length;
      const kind = done === counted.length ? 'close-scoring' : 'wait-for-sheets';
      return [kind, { kind: 'sheets', done, of: counted.length }];
    }
    case 'moderation': {
      const outcome =
        evaluation.outcome === undefined ? undefined : await services.store.get('outcomes', evaluation.outcome);
      const result = outcome?.result as Outcome | undefined;
      const count = result?.conclusive.reasons.length ?? 0;
      return ['conclude-evaluation', count === 0 ? null : { kind: 'open-points', count }];
    }
    default:
      return ['wait-for-publication'];
  }
}

async function scoringTask(services: Services, actor: Actor, evaluation: Evaluation): Promise<readonly Asked[]> {
  if (!evaluatorsOf(evaluation).some((member) => member === actor.id)) return [];
  const [sheet] = (
    await services.store.list('sheets', {
      where: [
        { field: 'evaluation', is: evaluation.id },
        { field: 'member', is: actor.id }
      ]
    })
  ).items;
  if (sheet?.state !== 'unsubmitted') return [];
  const draft = (await services.drafts.heads(evaluation.id)).find((head) => head.sheet === sheet.id);
  return draft === undefined || draft.filled === 0
    ? [['begin-scoring']]
    : [['score', { kind: 'cells', done: draft.filled, of: draft.total }]];
}
