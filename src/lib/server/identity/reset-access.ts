import type { Actor } from '#lib/domain/people/actor.ts';
import { refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';
import { resetAccess } from '../commands/people/reset-access.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Services } from '../services.ts';
import type { Credential } from './accounts.ts';
import { normaliseLogin } from './accounts.ts';
import { identityOf } from './identity-of.ts';
import type { IssuedLink } from './links.ts';

/** Records that somebody's access is reset, and only then makes the link. */
export async function issueResetLink(
  services: Services,
  actor: Actor | undefined,
  typed: string
): Promise<Result<IssuedLink>> {
  const login = normaliseLogin(typed);
  const credential = login === undefined ? undefined : await services.records.get<Credential>('credentials', login);
  if (login === undefined || credential === undefined) return refused(refuse('not-found', { field: 'login' }));
  const recorded = await runCommand(services, actor, resetAccess, { member: credential.member });
  return recorded.ok ? identityOf(services).issueReset(login) : recorded;
}
