import { z } from 'zod';
import { personRecord, UNIT_KINDS } from '#lib/domain/people/member.ts';
import { ROLES } from '#lib/domain/people/roles.ts';
import { isoDay, localText, slug } from '#lib/domain/shared/local-text.ts';

const demoUnit = z.strictObject({
  slug,
  name: localText(200),
  kind: z.enum(UNIT_KINDS),
  /** Slug of the unit above. */
  parent: slug.optional(),
  from: isoDay.optional(),
  note: localText(500).optional()
});
export type DemoUnit = z.infer<typeof demoUnit>;

/** `data/demo/units.yaml`: units of the province, two levels of local government. */
export const unitFile = z.strictObject({ units: z.array(demoUnit).min(1).max(300) });

const demoPerson = z.strictObject({
  login: personRecord.shape.login,
  name: personRecord.shape.name,
  title: localText(100),
  /** Slug of the unit. */
  unit: slug,
  roles: z.array(z.enum(ROLES)).min(1)
});
export type DemoPerson = z.infer<typeof demoPerson>;

/** `data/demo/people.yaml`: invented people, for the demonstration only. */
export const peopleFile = z.strictObject({ people: z.array(demoPerson).min(1).max(100) });
