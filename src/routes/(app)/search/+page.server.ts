import { ask } from '#lib/app/ask.server.ts';
import { searchEverywhere } from '#lib/server/queries/home/search-everywhere.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const text = event.url.searchParams.get('q') ?? '';
  return { text, found: await ask(event, searchEverywhere, { text }) };
};
