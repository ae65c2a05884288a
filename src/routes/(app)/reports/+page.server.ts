import { ask } from '#lib/app/ask.server.ts';
import { listReports } from '#lib/server/queries/report/list-reports.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const state = event.url.searchParams.get('state') ?? '';
  return { list: await ask(event, listReports, state === '' ? {} : { state }), state };
};
