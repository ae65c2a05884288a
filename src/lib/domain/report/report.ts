import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, isoTime, slug, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

export const REPORT_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'published',
  'superseded',
  'withdrawn'
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report: the blocks that it is made of, frozen when it is submitted, with what became of it. */
export const reportBody = z.strictObject({
  slug,
  state: z.enum(REPORT_STATES),
  kind: z.enum(['evaluation']),
  evaluation: idOf('evaluation'),
  title: text(300),
  language: z.enum(['vi', 'en']),
  illustration: z.boolean(),
  /** Given by the registry at drafting; the office's own register number comes with the signed copy. */
  number: text(40),
  date: isoDay,
  /** The document's blocks as JSON (`documents/model`). */
  document: z.record(z.string(), z.unknown()),
  /** SHA-256 of the blocks' canonical bytes, hex. */
  digest: z.string(),
  /** Digest of the outcome it reports. */
  outcomeDigest: z.string(),
  /** The returned report that this one takes the place of, and the one that took this one's place. */
  replaces: idOf('report').optional(),
  supersededBy: idOf('report').optional(),
  submitted: z.strictObject({ by: idOf('member'), at: isoTime }).optional(),
  returned: z.strictObject({ reason: text(2000), by: idOf('member'), at: isoTime }).optional(),
  approved: z.strictObject({ by: idOf('member'), at: isoTime }).optional(),
  published: z.strictObject({ by: idOf('member'), at: isoTime }).optional()
});
export type ReportBody = z.infer<typeof reportBody>;
export type Report = Stored<ReportBody, Id<'report'>>;
