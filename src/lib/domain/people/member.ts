import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, isoTime, localText, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';
import { ROLES } from './roles.ts';

/** A member as the ledger knows one: no name, no login, no address; those are in the person record of the same id. */
export const memberBody = z.strictObject({
  unit: idOf('unit').optional(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  active: z.boolean(),
  /** When an administrator last gave this member a new way in. */
  accessResetAt: isoTime.optional(),
  /** When roles were last given or taken; leads and auditors are shown it. */
  rolesChangedAt: isoTime.optional(),
  /** When the person's record was erased; the id and what it did stay. */
  erasedAt: isoTime.optional()
});
export type MemberBody = z.infer<typeof memberBody>;
export type Member = Stored<MemberBody, Id<'member'>>;

export const UNIT_KINDS = ['province', 'department', 'commune', 'ward', 'centre', 'team', 'committee'] as const;

/** An administrative unit of today's two-level local government (province; communes and wards), with its span of life. */
export const unitBody = z.strictObject({
  slug: z.string(),
  name: localText(200),
  kind: z.enum(UNIT_KINDS),
  parent: idOf('unit').optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
  successors: z.array(idOf('unit')),
  note: localText(500).optional()
});
export type UnitBody = z.infer<typeof unitBody>;
export type Unit = Stored<UnitBody, Id<'unit'>>;

/** Joiners and selectors, which a name of a person does not need. */
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}/u;
const LATIN = /\p{Script=Latin}/u;
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Kept apart from the ledger, and erasable: whom an id stands for. */
export const personRecord = z.strictObject({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
  // "Quốс" with a Cyrillic letter looks like somebody who is trusted.
  name: text(100)
    .refine((name) => !SHOWS_NOTHING.test(name), { params: { code: 'control-character' } })
    .refine((name) => !(LATIN.test(name) && LOOKS_LATIN.test(name)), {
      params: { code: 'mixed-scripts' }
    }),
  title: z.string().max(100).optional(),
  email: z.email().max(200).optional(),
  phone: z.string().max(40).optional()
});
export type PersonRecord = z.infer<typeof personRecord>;
