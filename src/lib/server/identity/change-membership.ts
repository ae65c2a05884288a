import type { Actor } from '#lib/domain/people/actor.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { changeMember } from '../commands/people/change-member.ts';
import { runCommand, type CommandResult } from '../commands/run-command.ts';
import type { Services } from '../services.ts';
import { identityOf } from './identity-of.ts';

/**
 * Changes a member's roles, unit or standing. Where roles or standing became others, every session of the member ends,
 * so that no open window goes on under what was true before.
 *
 * @param input what `member.change` takes
 */
export async function changeMembership(
  services: Services,
  actor: Actor | undefined,
  input: { readonly member: string } & Readonly<Record<string, unknown>>
): Promise<CommandResult<{ readonly id: Id<'member'> }>> {
  const before = await services.store.get('members', input.member);
  const result = await runCommand(services, actor, changeMember, input);
  if (!result.ok) return result;
  const after = await services.store.get('members', input.member);
  const same =
    before?.active === after?.active &&
    [...(before?.roles ?? [])].sort().join() === [...(after?.roles ?? [])].sort().join();
  if (!same) await identityOf(services).signOutEverywhere(result.value.id);
  return result;
}
