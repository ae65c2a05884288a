import type { DemoEvaluation } from '#lib/interchange/demo/evaluation-file.ts';
import { closeScoring } from '#lib/server/commands/evaluation/close-scoring.ts';
import { concludeEvaluation } from '#lib/server/commands/evaluation/conclude-evaluation.ts';
import { openScoring } from '#lib/server/commands/evaluation/open-scoring.ts';
import { planEvaluation } from '#lib/server/commands/evaluation/plan-evaluation.ts';
import { publishEvaluation } from '#lib/server/commands/evaluation/publish-evaluation.ts';
import { sealEvaluation } from '#lib/server/commands/evaluation/seal-evaluation.ts';
import { setUpEvaluation } from '#lib/server/commands/evaluation/set-up-evaluation.ts';
import { linkRequests, type Requests } from './add-requests.ts';
import { addReport } from './add-report.ts';
import { addSheet } from './add-sheet.ts';
import { must } from './run-or-throw.ts';
import { find, type Story } from './story.ts';

/** Evaluations of the story that began on a day, carried as far as their state says. */
export async function addEvaluations(
  story: Story,
  requests: Requests,
  which: 'done' | 'in-work',
  start: number
): Promise<void> {
  for (const one of story.data.evaluations) {
    if ((one.state === 'scoring') === (which === 'in-work')) await addEvaluation(story, requests, one, start);
  }
}

async function addEvaluation(story: Story, requests: Requests, one: DemoEvaluation, start: number): Promise<void> {
  const { services, clock, people, products } = story;
  const chair = find(people, one.panel.chair);
  const done = one.state !== 'scoring';
  clock.goTo(start);
  const [set] = (
    await services.store.list('criteria-sets', {
      where: [
        { field: 'code', is: one.criteriaSet.code },
        { field: 'version', is: one.criteriaSet.version }
      ]
    })
  ).items;
  const planned = await must(services, chair, planEvaluation, {
    title: one.title,
    purpose: one.purpose,
    criteriaSet: set?.id ?? '',
    deadline: clock.dayIn(done ? start + 14 : one.deadlineInDays),
    illustration: true
  });
  const evaluation: string = planned.id;
  await linkRequests(story, requests, one.slug, evaluation);
  await must(services, chair, setUpEvaluation, {
    evaluation,
    candidates: one.candidates.map((slug) => find(products, slug)),
    evaluators: one.panel.evaluators.map((login) => find(people, login).id),
    ...(one.panelRules === undefined || set === undefined
      ? {}
      : { panelRules: { ...set.panelRules, ...one.panelRules } })
  });
  clock.goTo(start + 2);
  await must(services, chair, sealEvaluation, { evaluation });
  await must(services, chair, openScoring, { evaluation });
  for (const [index, sheet] of one.sheets.entries()) {
    clock.goTo(start + 3 + index);
    await addSheet(story, evaluation, one, sheet);
  }
  if (!done) return;
  clock.goTo(start + 10);
  await must(services, chair, closeScoring, { evaluation });
  clock.goTo(start + 14);
  if (one.conclusion !== undefined) {
    await must(services, chair, concludeEvaluation, {
      evaluation,
      recommended: one.conclusion.recommended.map((slug) => find(products, slug)),
      recommendation: one.conclusion.recommendation,
      ...(one.conclusion.validForDays === undefined ? {} : { validUntil: clock.dayIn(one.conclusion.validForDays) })
    });
  }
  if (one.state === 'published' && one.confirmedBy !== undefined) {
    clock.goTo(start + 16);
    await must(services, find(people, one.confirmedBy), publishEvaluation, { evaluation });
    await addReport(story, evaluation, one);
  }
}
