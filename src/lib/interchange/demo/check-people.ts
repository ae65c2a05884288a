import type { DemoData } from './demo-data.ts';
import { repeated, unknownName, type Finding } from './finding.ts';

/** Units hang together, everyone's unit exists, logins are unique. */
export function checkPeople({ units, people }: Pick<DemoData, 'units' | 'people'>): readonly Finding[] {
  const slugs = new Set(units.map((unit) => unit.slug));
  return [
    ...repeated(
      'units.yaml',
      'units',
      units.map((unit) => unit.slug),
      'slug'
    ),
    ...units.flatMap((unit, index) =>
      unit.parent === undefined || slugs.has(unit.parent)
        ? []
        : [unknownName('units.yaml', ['units', index, 'parent'], unit.parent)]
    ),
    ...repeated(
      'people.yaml',
      'people',
      people.map((person) => person.login),
      'login'
    ),
    ...people.flatMap((person, index) =>
      slugs.has(person.unit) ? [] : [unknownName('people.yaml', ['people', index, 'unit'], person.unit)]
    )
  ];
}
