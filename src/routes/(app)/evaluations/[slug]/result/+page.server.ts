import { ask } from '#lib/app/ask.server.ts';
import { viewResult } from '#lib/server/queries/evaluation/view-result.ts';
import { resultFigures } from './result-figures.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const result = await ask(event, viewResult, {
    slug: event.params.slug,
    why: params.get('why') ?? undefined,
    over: params.get('over') ?? undefined
  });
  return { result, figures: resultFigures(result) };
};
