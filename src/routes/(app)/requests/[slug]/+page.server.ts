import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { acceptRequest } from '#lib/server/commands/request/accept-request.ts';
import { answerRequest } from '#lib/server/commands/request/answer-request.ts';
import { decideRequest } from '#lib/server/commands/request/decide-request.ts';
import { linkEvaluation } from '#lib/server/commands/request/link-evaluation.ts';
import { returnRequest } from '#lib/server/commands/request/return-request.ts';
import { withdrawRequest } from '#lib/server/commands/request/withdraw-request.ts';
import { writeMessage } from '#lib/server/commands/request/write-message.ts';
import { viewRequest } from '#lib/server/queries/request/view-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  view: await ask(event, viewRequest, { slug: event.params.slug }),
  key: crypto.randomUUID()
});

/** Every form of this page names the request and the revision that the person saw. */
const SEEN = { request: 'text', revision: 'integer' } as const;
const back = ({ slug }: { readonly slug: string }): string => href(`/requests/${slug}`);

export const actions: Actions = {
  accept: (event) =>
    act(event, acceptRequest, {
      fields: { ...SEEN, flag: 'text', found: 'list', note: 'optional' },
      input: ({ flag, found, note, ...rest }) => ({ ...rest, duplicateCheck: { flag, found, note } }),
      then: back
    }),
  return: (event) => act(event, returnRequest, { fields: { ...SEEN, missing: 'text' }, then: back }),
  link: (event) => act(event, linkEvaluation, { fields: { ...SEEN, evaluation: 'text' }, then: back }),
  answer: (event) =>
    act(event, answerRequest, {
      fields: { ...SEEN, products: 'list', text: 'text', validUntil: 'coming-day' },
      then: back
    }),
  decide: (event) =>
    act(event, decideRequest, { fields: { ...SEEN, followed: 'text', reason: 'optional' }, then: back }),
  withdraw: (event) => act(event, withdrawRequest, { fields: { ...SEEN, reason: 'text' }, then: back }),
  message: (event) =>
    act(event, writeMessage, { fields: { request: 'text', text: 'text', internal: 'flag' }, then: back })
};
