import type { PersonInput } from '#lib/server/identity/accounts.ts';
import { inviteMember } from '#lib/server/identity/invite-member.ts';
import { actorAs } from '../actor-as.ts';
import { withRegistry } from '../open-registry.ts';
import { refusalLines } from '../refusal-lines.ts';
import type { Io } from '../subcommand.ts';
import { linkText } from './link-text.ts';
import type { UserOptions } from './user-options.ts';

export interface NewUser {
  readonly person: PersonInput;
  readonly roles: readonly string[];
  /** Slug of the unit. */
  readonly unit: string | undefined;
}

/** Adds a member and prints the link with which they choose their password. */
export const addUser = (io: Io, { person, roles, unit }: NewUser, { as, json, lang }: UserOptions): Promise<number> =>
  withRegistry(io, async (services) => {
    const actor = await actorAs(services, as);
    const membership = {
      roles: roles.map((role) => role.trim()).filter((role) => role !== ''),
      ...(unit === undefined ? {} : { unit: (await services.store.holder('units.slug', unit)) ?? unit })
    };
    const invited = await inviteMember(services, actor, membership, person);
    if (!invited.ok) {
      io.err(refusalLines(invited.refusals, lang));
      return 1;
    }
    io.out(linkText(invited.value, io.env, json));
    return 0;
  });
