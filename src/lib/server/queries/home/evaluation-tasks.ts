import type { Outcome } from '#lib/decision/outcome/index.ts';
import { chairOf, evaluatorsOf, isOnPanel, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { daysBetween } from '#lib/text/days.ts';
import type { Services } from '../../services.ts';
import type { Task, TaskKind } from './task.ts';

/** What evaluations ask of this person, by their seat: the chair's next step, the evaluator's sheet, the second person. */
export async function evaluationTasks(services: Services, actor: Actor, today: string): Promise<readonly Task[]> {
  const open = await services.store.list('evaluations', {
    where: [{ field: 'state', in: ['draft', 'sealed', 'scoring', 'moderation', 'concluded'] }],
    limit: 10_000
  });
  const tasks: Task[] = [];
  const add = (kind: TaskKind, evaluation: Evaluation, note: LocalText | null = null): void => {
    const due = evaluation.state === 'scoring' || evaluation.state === 'draft' ? evaluation.deadline : undefined;
    tasks.push({
      kind,
      slug: evaluation.slug,
      code: evaluation.code,
      title: evaluation.title,
      due: due ?? null,
      daysLeft: due === undefined ? null : daysBetween(today, due),
      note
    });
  };
  for (const evaluation of open.items) {
    if (chairOf(evaluation) === actor.id) await chairTask(services, evaluation, add);
    if (evaluation.state === 'scoring') await scoringTask(services, actor, evaluation, add);
    if (isSecond(actor, evaluation)) {
      if (evaluation.state === 'moderation' && evaluation.gateDecisions.some((one) => one.confirmedBy === undefined)) {
        add('confirm-gate', evaluation);
      }
      if (evaluation.state === 'concluded') add('publish-evaluation', evaluation);
    }
  }
  return tasks;
}

type Add = (kind: TaskKind, evaluation: Evaluation, note?: LocalText | null) => void;

const isSecond = (actor: Actor, evaluation: Evaluation): boolean =>
  hasRole(actor, 'lead', 'committee') && !isOnPanel(evaluation, actor.id);

async function chairTask(services: Services, evaluation: Evaluation, add: Add): Promise<void> {
  switch (evaluation.state) {
    case 'draft':
      add('set-up-evaluation', evaluation);
      break;
    case 'sealed':
      add('open-scoring', evaluation);
      break;
    case 'scoring': {
      const sheets = await services.store.list('sheets', { where: [{ field: 'evaluation', is: evaluation.id }] });
      const panel = new Set<string>(evaluatorsOf(evaluation));
      const counted = sheets.items.filter(({ member }) => panel.has(member));
      const submitted = counted.filter(({ state }) => state === 'submitted').length;
      const note = { vi: `${submitted}/${counted.length} phiếu`, en: `${submitted}/${counted.length} sheets` };
      add(submitted === counted.length ? 'close-scoring' : 'wait-for-sheets', evaluation, note);
      break;
    }
    case 'moderation': {
      const outcome =
        evaluation.outcome === undefined ? undefined : await services.store.get('outcomes', evaluation.outcome);
      const result = outcome?.result as Outcome | undefined;
      const open = result?.conclusive.reasons.length ?? 0;
      add(
        'conclude-evaluation',
        evaluation,
        open === 0 ? null : { vi: `còn ${open} điểm chưa rõ`, en: `${open} points open` }
      );
      break;
    }
    default:
      break;
  }
}

async function scoringTask(services: Services, actor: Actor, evaluation: Evaluation, add: Add): Promise<void> {
  if (!evaluatorsOf(evaluation).some((member) => member === actor.id)) return;
  const [sheet] = (
    await services.store.list('sheets', {
      where: [
        { field: 'evaluation', is: evaluation.id },
        { field: 'member', is: actor.id }
      ]
    })
  ).items;
  if (sheet?.state !== 'unsubmitted') return;
  const draft = (await services.drafts.heads(evaluation.id)).find((head) => head.sheet === sheet.id);
  add(
    'score',
    evaluation,
    draft === undefined ? null : { vi: `${draft.filled}/${draft.total} ô`, en: `${draft.filled}/${draft.total} cells` }
  );
}
