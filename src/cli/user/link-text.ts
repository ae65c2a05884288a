import type { IssuedLink } from '#lib/server/identity/links.ts';
import type { Io } from '../subcommand.ts';

/** The link for its holder: a whole address where `ORIGIN` says how the registry is reached, else its path. */
export function linkText(issued: IssuedLink & { readonly login: string }, env: Io['env'], json: boolean): string {
  const link = `${env['ORIGIN']?.trim() ?? ''}/setup/${issued.token}`;
  return json ? JSON.stringify({ login: issued.login, link, expires: issued.expires.toISOString() }) : link;
}
