import script from '#lib/server/ledger/verify.mjs?raw';
import type { RequestHandler } from './$types';

/** The program that verifies a record without the registry: for anybody, signed in or not. */
export const GET: RequestHandler = () =>
  new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'content-disposition': 'attachment; filename="verify.mjs"'
    }
  });
