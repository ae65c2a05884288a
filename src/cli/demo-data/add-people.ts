import type { DemoData } from '#lib/interchange/demo/demo-data.ts';
import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import type { Id } from '#lib/domain/shared/ids.ts';
import { createMember } from '#lib/server/commands/people/create-member.ts';
import { createUnit } from '#lib/server/commands/people/create-unit.ts';
import { accountsIn } from '#lib/server/identity/accounts.ts';
import { DEMO_PASSWORD } from '#lib/server/identity/demo-password.ts';
import type { Services } from '#lib/server/services.ts';
import { must } from './run-or-throw.ts';
import { find, type People } from './story.ts';

/** Units first (a unit's parent stands before it or is named later: parents are made as they are needed), then people. */
export async function addPeople(services: Services, data: DemoData): Promise<People> {
  const units = new Map<string, Id<'unit'>>();
  const addUnit = async (slug: string): Promise<Id<'unit'>> => {
    const known = units.get(slug);
    if (known !== undefined) return known;
    const { parent, ...unit } = find(new Map(data.units.map((one) => [one.slug, one])), slug);
    const made = await must(services, OPERATOR, createUnit, {
      ...unit,
      successors: [],
      ...(parent === undefined ? {} : { parent: await addUnit(parent) })
    });
    const id = made.id as Id<'unit'>;
    units.set(slug, id);
    return id;
  };
  for (const { slug } of data.units) await addUnit(slug);

  const people = new Map<string, Actor>();
  for (const { login, name, title, unit, roles } of data.people) {
    const { id } = await must(services, OPERATOR, createMember, { roles, unit: find(units, unit) });
    // Not by the way of people: its rules refuse this one password, which everybody may know.
    const accounts = accountsIn(services.records);
    const account = await accounts.register(id, { login, name, title: title.vi });
    if (!account.ok) throw new Error(`The account ${login} was refused: ${JSON.stringify(account.refusals)}`);
    await accounts.setPassword(id, login, DEMO_PASSWORD);
    people.set(login, { id: id, kind: 'member', roles, unit: find(units, unit) });
  }
  return people;
}
