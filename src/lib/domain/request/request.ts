import { z } from 'zod';
import { CATEGORY_CODES } from '../product/categories.ts';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, isoTime, optionalText, slug, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

export const REQUEST_STATES = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'in-study',
  'answered',
  'decided',
  'reviewed',
  'withdrawn'
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What a unit writes when it asks. The language is the writer's own; it is not translated. */
export const requestNeed = z.strictObject({
  title: text(150),
  category: z.enum(CATEGORY_CODES).optional(),
  /** The problem to be solved, in the unit's words (Markdown). */
  need: text(6000),
  users: z.int().min(1).max(1_000_000).optional(),
  mustHaves: z.array(text(300)).max(20),
  /** Systems in use today that it must work with. */
  systems: z.array(text(200)).max(20),
  /** Integer of đồng. */
  budget: z.int().min(0).max(1_000_000_000_000).optional(),
  deadline: isoDay.optional()
});

/** What is kept of a need that is not written up yet: only its title has to be there. */
export const requestDraft = z.strictObject({ ...requestNeed.shape, need: optionalText(6000) });

/** The first answer to every request: is there something already? */
export const duplicateCheck = z.strictObject({
  flag: z.enum(['red', 'yellow', 'green']),
  found: z.array(idOf('product')).max(20),
  note: text(2000).optional(),
  by: idOf('member'),
  at: isoTime
});

export const recommendation = z.strictObject({
  products: z.array(idOf('product')).max(12),
  /** What is advised and under which conditions (Markdown). */
  text: text(6000),
  evaluation: idOf('evaluation').optional(),
  validUntil: isoDay.optional(),
  by: idOf('member'),
  at: isoTime
});

export const requestBody = z.strictObject({
  ...requestNeed.shape,
  /** Absent in a draft at most: filing asks for it. */
  need: text(6000).optional(),
  slug,
  /** `YC-2026-031` */
  code: text(40),
  state: z.enum(REQUEST_STATES),
  illustration: z.boolean(),
  unit: idOf('unit'),
  filedBy: idOf('member'),
  submittedAt: isoTime.optional(),
  assignee: idOf('member').optional(),
  duplicateCheck: duplicateCheck.optional(),
  returned: z.strictObject({ missing: text(2000), by: idOf('member'), at: isoTime }).optional(),
  evaluation: idOf('evaluation').optional(),
  recommendation: recommendation.optional(),
  decision: z
    .strictObject({
      followed: z.enum(['yes', 'partly', 'no']),
      reason: text(2000).optional(),
      by: idOf('member'),
      at: isoTime
    })
    .optional(),
  withdrawn: z.strictObject({ reason: text(2000), at: isoTime }).optional()
});
export type RequestBody = z.infer<typeof requestBody>;
export type Request = Stored<RequestBody, Id<'request'>>;

/** A message on a request, between the unit and the advisory team; `internal` notes stay inside the team. */
export const messageBody = z.strictObject({
  request: idOf('request'),
  text: text(4000),
  internal: z.boolean()
});
export type MessageBody = z.infer<typeof messageBody>;
export type Message = Stored<MessageBody, Id<'message'>>;
