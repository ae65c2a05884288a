import type { DemoRequest } from '#lib/interchange/demo/request-file.ts';
import { acceptRequest } from '#lib/server/commands/request/accept-request.ts';
import { answerRequest } from '#lib/server/commands/request/answer-request.ts';
import { decideRequest } from '#lib/server/commands/request/decide-request.ts';
import { fileRequest } from '#lib/server/commands/request/file-request.ts';
import { linkEvaluation } from '#lib/server/commands/request/link-evaluation.ts';
import { saveRequestDraft } from '#lib/server/commands/request/save-draft.ts';
import { writeMessage } from '#lib/server/commands/request/write-message.ts';
import type { Evaluations } from './add-evaluations.ts';
import { must } from './run-or-throw.ts';
import { find, withRole, type Story } from './story.ts';

/** Every request of the story, carried as far as its state says. */
export async function addRequests(story: Story, evaluations: Evaluations): Promise<void> {
  for (const one of story.data.requests) {
    story.clock.goTo(one.state === 'submitted' ? -3 : one.state === 'draft' ? -1 : -11);
    await addRequest(story, evaluations, one);
  }
}

async function addRequest(story: Story, evaluations: Evaluations, one: DemoRequest): Promise<void> {
  const { services, clock, people, products } = story;
  const requester = find(people, one.filedBy);
  const lead = one.assignee === undefined ? withRole(people, 'lead') : find(people, one.assignee);
  const need = {
    ...one.need,
    ...(one.deadlineInDays === undefined ? {} : { deadline: clock.dayIn(one.deadlineInDays) }),
    illustration: true
  };
  const made =
    one.state === 'draft'
      ? await must(services, requester, saveRequestDraft, need)
      : await must(services, requester, fileRequest, need);
  const request: string = made.id;
  if (one.duplicateCheck !== undefined) {
    const { found, ...check } = one.duplicateCheck;
    await must(services, lead, acceptRequest, {
      request,
      duplicateCheck: { ...check, found: found.map((slug) => find(products, slug)) }
    });
  }
  if (one.evaluation !== undefined) {
    await must(services, lead, linkEvaluation, { request, evaluation: find(evaluations, one.evaluation) });
  }
  for (const message of one.messages) {
    await must(services, find(people, message.by), writeMessage, {
      request,
      text: message.text,
      internal: message.internal
    });
  }
  if (one.recommendation !== undefined) {
    clock.goTo(-9);
    await must(services, lead, answerRequest, {
      request,
      products: one.recommendation.products.map((slug) => find(products, slug)),
      text: one.recommendation.text,
      ...(one.recommendation.validForDays === undefined
        ? {}
        : { validUntil: clock.dayIn(one.recommendation.validForDays) })
    });
  }
  if (one.decision !== undefined) await must(services, requester, decideRequest, { request, ...one.decision });
}
