import { actorAs } from '../actor-as.ts';
import { columns } from '../columns.ts';
import { listItems } from '../list/list-items.ts';
import { withReader } from '../open-registry.ts';
import type { Io } from '../subcommand.ts';
import type { UserOptions } from './user-options.ts';

/** Every member: login, name, roles, standing. */
export const listUsers = (io: Io, { as, json, lang }: UserOptions): Promise<number> =>
  withReader(io, async (services) => {
    const actor = await actorAs(services, as);
    const items = await listItems('members', [], { services, actor, lang });
    if (json) io.out(JSON.stringify({ items, total: items.length }, null, 2));
    else if (items.length > 0) {
      io.out(
        columns(items.map(({ slug, state, roles, title }) => [slug, state, (roles as string[]).join(','), title]))
      );
    }
    return 0;
  });
