import type { PersonRecord } from '#lib/domain/people/member.ts';
import type { Services } from '../../services.ts';

/** A person as other people see one. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly title?: string | undefined;
}

/** Names of members by id; a person whose record was erased is shown by the start of the id. */
export async function namesOf(
  services: Services,
  ids: Iterable<string | undefined>
): Promise<ReadonlyMap<string, PersonName>> {
  const wanted = new Set([...ids].filter((id) => id !== undefined));
  const people = await Promise.all([...wanted].map((id) => nameOf(services, id)));
  return new Map(people.map((person) => [person.id, person]));
}

/** One member's name. `system` and `operator` are not people and keep their word. */
export async function nameOf(services: Services, id: string): Promise<PersonName> {
  const person = await services.records.get<PersonRecord>('persons', id);
  return person === undefined
    ? { id, name: id === 'system' || id === 'operator' ? id : `#${id.slice(-8)}` }
    : { id, name: person.name, title: person.title };
}
