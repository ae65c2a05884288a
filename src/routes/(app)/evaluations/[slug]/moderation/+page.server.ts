import { ask } from '#lib/app/ask.server.ts';
import { distributionStrip } from '#lib/documents/figures/distribution-strip.ts';
import { m } from '#lib/paraglide/messages.js';
import { viewModeration } from '#lib/server/queries/evaluation/view-moderation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const params = event.url.searchParams;
  const view = await ask(event, viewModeration, {
    slug: event.params.slug,
    candidate: params.get('candidate') ?? undefined,
    criterion: params.get('criterion') ?? undefined
  });
  return {
    view,
    /** Where the scores of each row lie, drawn on the server; in the order of the rows. */
    strips: view.rows.map((row, index) => {
      const scores = row.answers.flatMap(({ level }) => (level === null ? [] : [level]));
      return scores.length === 0
        ? ''
        : distributionStrip({
            prefix: `strip-${index}`,
            title: m.result_strip({ count: scores.length }),
            description: '',
            min: 0,
            max: view.scale.best - view.scale.worst,
            scores
          });
    })
  };
};
