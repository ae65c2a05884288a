import type { DemoData } from '#lib/interchange/demo/demo-data.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Services } from '#lib/server/services.ts';
import type { StoryClock } from './story-clock.ts';

/** People by login, as they act. */
export type People = ReadonlyMap<string, Actor>;

/** Ids of products by slug. */
export type Products = ReadonlyMap<string, string>;

export interface Story {
  readonly services: Services;
  readonly clock: StoryClock;
  readonly data: DemoData;
  readonly people: People;
  readonly products: Products;
}

/** Looks a name of the story up; the files were checked, so a missing one is a fault of ours. */
export function find<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The story knows no “${name}”.`);
  return found;
}

/** Somebody of the story who holds a role. */
export function withRole(people: People, role: Actor['roles'][number]): Actor {
  for (const actor of people.values()) if (actor.roles.includes(role)) return actor;
  throw new Error(`Nobody in the story is ${role}.`);
}
