import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoTime } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

/** The official result as computed when the round was closed or a gate was settled; recomputable from frozen documents. */
export const outcomeBody = z.strictObject({
  evaluation: idOf('evaluation'),
  /** Everything the engine was given, so that anyone can compute it again. */
  problem: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  robustness: z.record(z.string(), z.unknown()),
  engineVersion: z.string().max(20),
  seed: z.int(),
  computedAt: isoTime,
  /** SHA-256 over the canonical bytes of `{problem, result, engineVersion}`, hex. */
  digest: z.string()
});
export type OutcomeBody = z.infer<typeof outcomeBody>;
export type OutcomeDocument = Stored<OutcomeBody, Id<'outcome'>>;
