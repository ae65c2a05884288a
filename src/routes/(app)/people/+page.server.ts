import { ask } from '#lib/app/ask.server.ts';
import { viewPeople } from '#lib/server/queries/people/view-people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ people: await ask(event, viewPeople, {}) });
