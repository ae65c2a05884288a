import { ask } from '#lib/app/ask.server.ts';
import { listCriteriaSets } from '#lib/server/queries/criteria/list-criteria-sets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ list: await ask(event, listCriteriaSets, {}) });
