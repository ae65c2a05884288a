import { ask } from '#lib/app/ask.server.ts';
import { evaluationTrail } from '#lib/server/queries/evaluation/evaluation-trail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  trail: await ask(event, evaluationTrail, { slug: event.params.slug })
});
