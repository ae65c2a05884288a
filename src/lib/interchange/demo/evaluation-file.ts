import { z } from 'zod';
import { panelRules } from '#lib/domain/criteria/criteria-set.ts';
import { localText, slug, text } from '#lib/domain/shared/local-text.ts';

const login = z.string().max(40);
const cellValue = z.union([z.number(), z.literal('unknown'), z.literal('not-applicable')]);

/** A score alone, or with the reason that its author wrote. */
const demoCell = z.union([
  cellValue.transform((value) => ({ value, reason: undefined })),
  z.strictObject({ value: cellValue, reason: text(4000).optional() })
]);
export type DemoCell = z.infer<typeof demoCell>;

const demoSheet = z.strictObject({
  /** Login of its author. */
  member: login,
  /** False for a sheet in progress, which may have gaps. */
  submitted: z.boolean(),
  /** Candidates that the author may not score, with the interest declared; all others are declared free of any. */
  barred: z.record(z.string(), text(1000)).optional(),
  /** Criterion code, then candidate slug. */
  scores: z.record(z.string(), z.record(z.string(), demoCell))
});
export type DemoSheet = z.infer<typeof demoSheet>;

const demoEvaluation = z.strictObject({
  slug,
  code: text(40),
  /** How far the loader carries it. */
  state: z.enum(['scoring', 'concluded', 'published']),
  /** Every score in this file is made up, and says so wherever it shows. */
  illustration: z.literal(true),
  title: localText(200),
  purpose: localText(4000),
  criteriaSet: z.strictObject({ code: text(40), version: text(10) }),
  panelRules: panelRules.partial().optional(),
  /** Slugs of products, in the order of the sheet. */
  candidates: z.array(slug).min(2).max(12),
  panel: z.strictObject({ chair: login, evaluators: z.array(login).min(1).max(20), secretary: login.optional() }),
  /** Days from the day of loading, so that a demonstration made next year is not late on its first day. */
  deadlineInDays: z.int().min(1).max(400),
  sheets: z.array(demoSheet).max(20),
  conclusion: z
    .strictObject({
      recommended: z.array(slug).max(12),
      recommendation: localText(6000),
      validForDays: z.int().min(1).max(4000).optional()
    })
    .optional(),
  /** Login of the second person who confirms and publishes. */
  confirmedBy: login.optional()
});
export type DemoEvaluation = z.infer<typeof demoEvaluation>;

/** `data/demo/evaluation.yaml`. */
export const evaluationFile = z.strictObject({ evaluations: z.array(demoEvaluation).min(1).max(20) });
