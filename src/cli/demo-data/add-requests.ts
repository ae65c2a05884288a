import type { DemoRequest } from '#lib/interchange/demo/request-file.ts';
import { acceptRequest } from '#lib/server/commands/request/accept-request.ts';
import { answerRequest } from '#lib/server/commands/request/answer-request.ts';
import { decideRequest } from '#lib/server/commands/request/decide-request.ts';
import { fileRequest } from '#lib/server/commands/request/file-request.ts';
import { linkEvaluation } from '#lib/server/commands/request/link-evaluation.ts';
import { saveRequestDraft } from '#lib/server/commands/request/save-draft.ts';
import { writeMessage } from '#lib/server/commands/request/write-message.ts';
import { must } from './run-or-throw.ts';
import { find, withRole, type Story } from './story.ts';

/** Ids of requests by the slug of the story. */
export type Requests = ReadonlyMap<string, string>;

/** Requests that began in these days, as the units wrote them, with what the lead said first. */
export async function fileRequests(story: Story, from: number, to: number): Promise<Requests> {
  const requests = new Map<string, string>();
  const inTime = story.data.requests.filter((one) => startOf(one) >= from && startOf(one) <= to);
  for (const one of inTime.sort((a, b) => startOf(a) - startOf(b))) {
    story.clock.goTo(startOf(one));
    requests.set(one.slug, await fileOne(story, one));
  }
  return requests;
}

/** What is answered was asked before its evaluation began. */
const startOf = (one: DemoRequest): number => (one.state === 'submitted' ? -3 : one.state === 'draft' ? -1 : -30);

async function fileOne({ services, clock, people, products }: Story, one: DemoRequest): Promise<string> {
  const requester = find(people, one.filedBy);
  const need = {
    ...one.need,
    ...(one.deadlineInDays === undefined ? {} : { deadline: clock.dayIn(one.deadlineInDays) }),
    illustration: true
  };
  const { id: request } =
    one.state === 'draft'
      ? await must(services, requester, saveRequestDraft, need)
      : await must(services, requester, fileRequest, need);
  if (one.duplicateCheck !== undefined) {
    const { found, ...check } = one.duplicateCheck;
    await must(services, leadOf(people, one), acceptRequest, {
      request,
      duplicateCheck: { ...check, found: found.map((slug) => find(products, slug)) }
    });
  }
  for (const message of one.messages) {
    await must(services, find(people, message.by), writeMessage, {
      request,
      text: message.text,
      internal: message.internal
    });
  }
  return request;
}

/** Ties the requests to the evaluation that will answer them. */
export async function linkRequests(story: Story, requests: Requests, slug: string, evaluation: string): Promise<void> {
  for (const one of story.data.requests) {
    if (one.evaluation !== slug) continue;
    const request = find(requests, one.slug);
    await must(story.services, leadOf(story.people, one), linkEvaluation, { request, evaluation });
  }
}

/** The lead's answers, and what the units did with them. */
export async function answerRequests(
  { services, clock, data, people, products }: Story,
  requests: Requests
): Promise<void> {
  clock.goTo(-9);
  for (const one of data.requests) {
    if (one.recommendation === undefined) continue;
    const request = find(requests, one.slug);
    await must(services, leadOf(people, one), answerRequest, {
      request,
      products: one.recommendation.products.map((slug) => find(products, slug)),
      text: one.recommendation.text,
      ...(one.recommendation.validForDays === undefined
        ? {}
        : { validUntil: clock.dayIn(one.recommendation.validForDays) })
    });
    if (one.decision !== undefined) {
      await must(services, find(people, one.filedBy), decideRequest, { request, ...one.decision });
    }
  }
}

const leadOf = (people: Story['people'], one: DemoRequest) =>
  one.assignee === undefined ? withRole(people, 'lead') : find(people, one.assignee);
