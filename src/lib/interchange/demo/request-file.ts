import { z } from 'zod';
import { requestNeed } from '#lib/domain/request/request.ts';
import { slug, text } from '#lib/domain/shared/local-text.ts';

const login = z.string().max(40);

const demoRequest = z.strictObject({
  slug,
  code: text(40),
  illustration: z.literal(true),
  /** How far the loader carries it. */
  state: z.enum(['draft', 'submitted', 'answered', 'decided']),
  /** Login of the requester; the unit is the requester's. */
  filedBy: login,
  need: requestNeed.omit({ deadline: true }),
  /** Days from the day of loading. */
  deadlineInDays: z.int().min(1).max(400).optional(),
  assignee: login.optional(),
  duplicateCheck: z
    .strictObject({
      flag: z.enum(['red', 'yellow', 'green']),
      found: z.array(slug).max(20),
      note: text(2000).optional()
    })
    .optional(),
  /** Slug of the evaluation that answers it. */
  evaluation: slug.optional(),
  recommendation: z
    .strictObject({
      products: z.array(slug).max(12),
      text: text(6000),
      validForDays: z.int().min(1).max(4000).optional()
    })
    .optional(),
  decision: z.strictObject({ followed: z.enum(['yes', 'partly', 'no']), reason: text(2000).optional() }).optional(),
  messages: z.array(z.strictObject({ by: login, text: text(4000), internal: z.boolean() })).max(50)
});
export type DemoRequest = z.infer<typeof demoRequest>;

/** `data/demo/requests.yaml`. */
export const requestFile = z.strictObject({ requests: z.array(demoRequest).max(50) });
