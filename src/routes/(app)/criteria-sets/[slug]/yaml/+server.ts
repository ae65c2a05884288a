import { ask } from '#lib/app/ask.server.ts';
import { criteriaSetFile } from '#lib/server/queries/criteria/criteria-set-file.ts';
import type { RequestHandler } from './$types';

/** The criteria set as a file that can be read, edited and imported elsewhere. */
export const GET: RequestHandler = async (event) => {
  const { name, yaml } = await ask(event, criteriaSetFile, { slug: event.params.slug });
  return new Response(yaml, {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`
    }
  });
};
