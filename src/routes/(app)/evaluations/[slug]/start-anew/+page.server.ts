import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { startAnew } from '#lib/server/commands/sheet/start-anew.ts';
import { viewUnreadableSheet } from '#lib/server/queries/evaluation/view-unreadable-sheet.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  lost: await ask(event, viewUnreadableSheet, { slug: event.params.slug })
});

export const actions: Actions = {
  default: (event) =>
    act(event, startAnew, { fields: { sheet: 'text' }, then: ({ slug }) => href(`/evaluations/${slug}/score`) })
};
