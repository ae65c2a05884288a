import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoTime } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

/** A round of scoring: a tiny document that every score's commit expects unchanged. */
export const roundBody = z.strictObject({
  evaluation: idOf('evaluation'),
  number: z.int().min(1).max(9),
  state: z.enum(['open', 'closed']),
  /** One sheet a member, made when the round opens, so that closing reads a fixed list. */
  sheets: z.array(idOf('sheet')).max(50),
  openedAt: isoTime,
  closedAt: isoTime.optional(),
  /** Keys of the submitted sheets (base64), released at closing: from then on anyone can check what was opened. */
  keys: z.record(z.string(), z.string()).optional()
});
export type RoundBody = z.infer<typeof roundBody>;
export type Round = Stored<RoundBody, Id<'round'>>;
