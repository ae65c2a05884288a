import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { done, refuse, refused, type Result } from '#lib/domain/shared/refusal.ts';
import { createMember } from '../commands/people/create-member.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Services } from '../services.ts';
import { accountsIn, type PersonInput } from './accounts.ts';
import { identityOf } from './identity-of.ts';
import type { IssuedLink } from './links.ts';

/**
 * Adds a member with an account that has no password yet, and gives the one-time link with which its holder chooses one.
 * What is wrong with the person is found before the member is written, so that no member is left without an account.
 *
 * @param membership what `member.create` takes: roles and unit
 */
export async function inviteMember(
  services: Services,
  actor: Actor | undefined,
  membership: unknown,
  person: PersonInput
): Promise<Result<IssuedLink & { readonly login: string }>> {
  // Who may not invite is told nothing of which logins exist.
  if (actor === undefined) return refused(refuse('sign-in'));
  if (!hasRole(actor, ...createMember.roles)) return refused(refuse('forbidden'));
  const checked = await accountsIn(services.records).check(person);
  if (!checked.ok) return checked;
  const member = await runCommand(services, actor, createMember, membership);
  if (!member.ok) return refused(...member.refusals);
  const link = await identityOf(services).invite(member.value.id, checked.value);
  return link.ok ? done({ ...link.value, login: checked.value.login }) : link;
}
