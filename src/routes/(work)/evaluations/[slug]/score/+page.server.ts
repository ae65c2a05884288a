import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { act, type FormProblem } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import type { FieldKind } from '#lib/app/form-input.ts';
import { href } from '#lib/app/href.ts';
import { renderMarkdown } from '#lib/documents/html/markdown.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { declare } from '#lib/server/commands/sheet/declare.ts';
import { scoreCells } from '#lib/server/commands/sheet/score-cells.ts';
import { submitSheet } from '#lib/server/commands/sheet/submit-sheet.ts';
import { takeBackSheet } from '#lib/server/commands/sheet/take-back-sheet.ts';
import { viewUnreadableSheet } from '#lib/server/queries/evaluation/view-unreadable-sheet.ts';
import { viewSheet } from '#lib/server/queries/evaluation/view-sheet.ts';
import { localText, type LocalText } from '#lib/text/language.ts';
import { cellsOf } from './cell-input.ts';
import { cellAddress, nextOpenCell } from './places.ts';
import { withUnexplained } from './unexplained.server.ts';
import type { Actions, PageServerLoad } from './$types';

const rendered = (text: LocalText) => {
  const shown = localText(text, getLocale());
  return { html: renderMarkdown(shown.text), lang: shown.lang };
};

export const load: PageServerLoad = async (event) => {
  const { services, actor } = event.locals;
  const lost = await viewUnreadableSheet(services, actor, { slug: event.params.slug });
  if (lost.ok) redirect(303, href(`/evaluations/${lost.value.slug}/start-anew`));
  const view = await ask(event, viewSheet, { slug: event.params.slug });
  return {
    view,
    guidance: Object.fromEntries(
      view.groups.flatMap(({ criteria }) =>
        criteria.flatMap(({ code, guidance }) => (guidance === undefined ? [] : [[code, rendered(guidance)] as const]))
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
  // Empty rows keep their place, so that an error finds its row.
  'cells.*.evidence.*.label': 'text',
  'cells.*.evidence.*.url': 'text'
};

type Event = Parameters<PageServerLoad>[0] & Parameters<Actions[string]>[0];

/** Saves what a form without scripts sends: one cell, or all of one criterion. */
async function save(event: Event) {
  let typedAt = (field: string): string => field;
  const done = await act(event, scoreCells, {
    fields: CELL_FIELDS,
    input: (read) => {
      const cells = cellsOf(read);
      typedAt = cells.typedAt;
      return cells.input;
    }
  });
  return 'done' in done
    ? done
    : withErrors(done, (errors) => errors.map((one) => ({ ...one, field: typedAt(one.field) })));
}

/** A refused form with its errors told anew. */
const withErrors = (
  { status, data }: ActionFailure<FormProblem>,
  tell: (errors: FormProblem['errors'], values: FormProblem['values']) => FormProblem['errors']
) => fail(status, { ...data, errors: tell(data.errors, data.values) });

export const actions: Actions = {
  declare: async (event) => {
    const done = await act(event, declare, {
      fields: {
        sheet: 'text',
        'declarations.*.candidate': 'text',
        'declarations.*.conflict': 'text',
        'declarations.*.text': 'optional'
      },
      then: ({ slug }) => href(`/evaluations/${slug}/score`)
    });
    return 'done' in done ? done : withErrors(done, withUnexplained);
  },
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
