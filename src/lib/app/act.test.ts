import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileRequest } from '#lib/server/commands/request/file-request.ts';
import { saveRequestDraft } from '#lib/server/commands/request/save-draft.ts';
import { openTestRegistry, type TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { act, type FormProblem } from './act.server.ts';
import { REQUEST_FIELDS } from './request-fields.ts';

let registry: TestRegistry;
beforeEach(async () => {
  registry = await openTestRegistry();
});
afterEach(async () => {
  await registry.close();
});

/** A posted form, as an action of a page gets it. */
function posted(actor: Actor | undefined, fields: Readonly<Record<string, string>>): RequestEvent {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request('http://localhost/requests/new', { method: 'POST', body });
  return { request, locals: { services: registry.services, actor } } as unknown as RequestEvent;
}

const problemOf = (answer: Awaited<ReturnType<typeof act>>): FormProblem => {
  if (!('status' in answer)) throw new Error('the form was taken');
  return answer.data;
};

describe('a request that is posted', () => {
  it('hears of everything that is wrong at once', async () => {
    const event = posted(registry.actors.requester, {
      title: 'Họp',
      need: '',
      users: 'vài người',
      budget: '1,5',
      deadline: '31/02/2027'
    });
    const { errors } = problemOf(await act(event, fileRequest, { fields: REQUEST_FIELDS }));
    expect(Object.fromEntries(errors.map(({ field, code }) => [field, code]))).toEqual({
      need: 'required',
      users: 'not-a-number',
      budget: 'not-whole',
      deadline: 'date-no-such-day'
    });
    expect(errors).toHaveLength(4);
  });

  it('may be kept as a draft with nothing but its title, and not filed so', async () => {
    const fields = { title: 'Họp trực tuyến', need: '', users: '' };
    const kept = await act(posted(registry.actors.requester, fields), saveRequestDraft, { fields: REQUEST_FIELDS });
    if (!('done' in kept)) throw new Error('the draft was refused');
    const draft = await registry.services.store.get('requests', kept.done.id);
    expect(draft).toMatchObject({ title: 'Họp trực tuyến', state: 'draft' });
    expect(draft).not.toHaveProperty('need');
    const filed = await act(posted(registry.actors.requester, fields), fileRequest, { fields: REQUEST_FIELDS });
    expect(problemOf(filed).errors.map(({ field }) => field)).toEqual(['need']);
  });

  it('comes back whole when the session is over, and is kept for the page that cannot show it', async () => {
    const event = posted(undefined, { title: 'Họp', need: 'Văn phòng cần sắp lịch họp.' });
    const { errors, values } = problemOf(await act(event, fileRequest, { fields: REQUEST_FIELDS }));
    expect(errors.map(({ code }) => code)).toEqual(['sign-in']);
    expect(values).toMatchObject({ title: 'Họp', need: 'Văn phòng cần sắp lịch họp.' });
    expect(event.locals.typed).toEqual(values);
  });
});
