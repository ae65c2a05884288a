import { issueResetLink } from '#lib/server/identity/reset-access.ts';
import { actorAs } from '../actor-as.ts';
import { withRegistry } from '../open-registry.ts';
import { refusalLines } from '../refusal-lines.ts';
import type { Io } from '../subcommand.ts';
import { linkText } from './link-text.ts';
import type { UserOptions } from './user-options.ts';

/** Prints a link to choose a new password with; the old password works until it is used. */
export const resetUser = (io: Io, login: string, { as, json, lang }: UserOptions): Promise<number> =>
  withRegistry(io, async (services) => {
    const issued = await issueResetLink(services, await actorAs(services, as), login);
    if (!issued.ok) {
      io.err(refusalLines(issued.refusals, lang));
      return 1;
    }
    io.out(linkText({ ...issued.value, login }, io.env, json));
    return 0;
  });
