import { act } from '#lib/app/act.server.ts';
import { ask } from '#lib/app/ask.server.ts';
import { href } from '#lib/app/href.ts';
import { createUnit } from '#lib/server/commands/people/create-unit.ts';
import { unitChoices } from '#lib/server/queries/people/unit-choices.ts';
import { slugOf } from '#lib/text/slug.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await ask(event, unitChoices, {}) });

export const actions: Actions = {
  default: (event) =>
    act(event, createUnit, {
      action: 'add-unit',
      fields: { 'name.vi': 'text', 'name.en': 'optional', kind: 'text', parent: 'optional', from: 'day' },
      input: (read) => ({ ...read, slug: slugFrom(read['name']), successors: [] }),
      then: () => `${href('/people')}#units`
    })
};

/** The readable name in addresses comes from the Vietnamese name; a second unit of that name is refused as taken. */
function slugFrom(name: unknown): string {
  const vi = typeof name === 'object' && name !== null && 'vi' in name ? name.vi : undefined;
  return slugOf(typeof vi === 'string' ? vi : '', 'don-vi');
}
