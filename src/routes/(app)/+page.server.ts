import { ask } from '#lib/app/ask.server.ts';
import { viewHome } from '#lib/server/queries/home/view-home.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ home: await ask(event, viewHome, {}) });
