import { redirect } from '@sveltejs/kit';
import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import type { FieldKind } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { say } from '#lib/app/show.ts';
import { renderMarkdown } from '#lib/documents/html/markdown.ts';
import { declare } from '#lib/server/commands/sheet/declare.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { takeBackSheet } from '#lib/server/commands/sheet/take-back-sheet.ts';
import { viewSheet } from '#lib/server/queries/evaluation/view-sheet.ts';
import { cellsOf } from './cell-input.ts';
import { cellAddress, nextOpenCell } from './places.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const view = await ask(event, viewSheet, { slug: event.params.slug });
  return {
    view,
    guidance: Object.fromEntries(
      view.groups.flatMap(({ criteria }) =>
        criteria.flatMap(({ code, guidance }) =>
          guidance === undefined ? [] : [[code, renderMarkdown(say(guidance))] as const]
        )
      )
    )
  };
};

const CELL_FIELDS: Readonly<Record<string, FieldKind>> = {
  sheet: 'text',
  'cells.*.candidate': 'text',
  'cells.*.criterion': 'text',
  'cells.*.value': 'text',
  'cells.*.word': 'optional',
  'cells.*.seen': 'integer',
  'cells.*.reason': 'text',
  'cells.*.confidence': 'optional',
  'cells.*.evidence.*.label': 'optional',
  'cells.*.evidence.*.url': 'optional'
};

type Event = Parameters<PageServerLoad>[0] & Parameters<Actions[string]>[0];

/** Saves what a form without scripts sends: one cell, or all of one criterion. */
const save = async (event: Event) => act(event, scoreCells, { fields: CELL_FIELDS, input: cellsOf });

export const actions: Actions = {
  declare: (event) =>
    act(event, declare, {
      fields: {
        sheet: 'text',
        'declarations.*.candidate': 'text',
        'declarations.*.conflict': 'text',
        'declarations.*.text': 'optional'
      },
      then: ({ slug }) => href(`/evaluations/${slug}/score`)
    }),
  save: async (event) => {
    const done = await save(event as Event);
    if (!('done' in done)) return done;
    const params = new URLSearchParams(event.url.searchParams);
    params.delete('/save');
    redirect(303, href(`/evaluations/${event.params.slug}/score?${params.toString()}`));
  },
  saveNext: async (event) => {
    const done = await save(event as Event);
    if (!('done' in done)) return done;
    const view = await ask(event, viewSheet, { slug: event.params.slug });
    redirect(303, href(cellAddress(view, nextOpenCell(view, view.cells, done.done.cells[0]))));
  },
  submit: (event) =>
    act(event, submitSheet, { fields: { sheet: 'text' }, then: ({ slug }) => href(`/evaluations/${slug}/score`) }),
  takeBack: (event) =>
    act(event, takeBackSheet, { fields: { sheet: 'text' }, then: ({ slug }) => href(`/evaluations/${slug}/score`) })
};
