import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { openServices, type OpenedServices, type OpenOptions } from '../../open-services.ts';
import type { Command } from '../command.ts';
import { createMember } from '../people/create-member.ts';
import { createUnit } from '../people/create-unit.ts';
import { runCommand } from '../run-command.ts';

export interface TestRegistry {
  readonly services: OpenedServices;
  readonly dir: string;
  /** One member of each role, all of one unit. */
  readonly actors: Readonly<Record<Role, Actor>>;
  /** Another member with these roles, of the same unit. */
  readonly join: (...roles: readonly Role[]) => Promise<Actor>;
  /** Runs a command that must go through. */
  readonly must: <I, L, R>(actor: Actor, command: Command<I, L, R>, input: unknown) => Promise<R>;
  /** Closes the store and removes its folder. */
  readonly close: () => Promise<void>;
}

/** A registry on a real embedded store in a temporary folder, or in a database. */
export async function openTestRegistry(options: Pick<OpenOptions, 'databaseUrl'> = {}): Promise<TestRegistry> {
  const parent = await mkdtemp(join(tmpdir(), 'chon-chuan-commands-'));
  const dir = join(parent, 'registry');
  const services = await openServices({ dir, keyFile: join(parent, 'registry.key'), ...options });
  const must: TestRegistry['must'] = async (actor, command, input) => {
    const result = await runCommand(services, actor, command, input);
    if (!result.ok) throw new Error(`${command.name}: ${JSON.stringify(result.refusals)}`);
    return result.value;
  };
  const made = await must(OPERATOR, createUnit, {
    slug: 'xa-thu',
    name: { vi: 'Xã Thử' },
    kind: 'commune',
    successors: []
  });
  const unit = made.id as Id<'unit'>;
  const add = async (...roles: readonly Role[]): Promise<Actor> => {
    const { id } = await must(OPERATOR, createMember, { roles, unit });
    return { id: id, kind: 'member', roles, unit };
  };
  const actors: Partial<Record<Role, Actor>> = {};
  for (const role of ROLES) actors[role] = await add(role);
  return {
    services,
    dir,
    actors: actors as Record<Role, Actor>,
    join: add,
    must,
    close: async () => {
      await services.close();
      await rm(parent, { recursive: true, force: true });
    }
  };
}
