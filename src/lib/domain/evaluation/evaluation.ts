import { z } from 'zod';
import { panelRules } from '../criteria/criteria-set.ts';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, isoTime, localText, slug, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

export const EVALUATION_STATES = [
  'draft',
  'sealed',
  'scoring',
  'moderation',
  'concluded',
  'published',
  'withdrawn',
  'cancelled'
] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** More would not fit a panel's working day, nor a page. */
export const MAX_CANDIDATES = 12;

/** The sheets of so many, as full as they may be, still fit into the one commit that opens them. */
export const MAX_EVALUATORS = 30;

export const candidate = z.strictObject({
  product: idOf('product'),
  /** Name and revision at sealing: what was judged, whatever the catalogue says later. */
  frozen: z.strictObject({ name: text(120), revision: z.int().positive() }).optional()
});

export const panelMember = z.strictObject({
  member: idOf('member'),
  role: z.enum(['chair', 'evaluator', 'secretary']),
  excused: z.strictObject({ reason: text(1000), at: isoTime }).optional()
});
export type PanelMember = z.infer<typeof panelMember>;

/** A gate waived for one candidate, or closed as "not shown"; asked for by the chair, in force when a second person agrees. */
export const gateDecision = z.strictObject({
  kind: z.enum(['waived', 'not-shown']),
  candidate: idOf('product'),
  criterion: z.string().max(20),
  reason: text(2000),
  by: idOf('member'),
  at: isoTime,
  confirmedBy: idOf('member').optional(),
  confirmedAt: isoTime.optional()
});
export type GateDecision = z.infer<typeof gateDecision>;

/** The rules fixed before anyone may score, with the digest that the ledger holds. */
export const seal = z.strictObject({ at: isoTime, by: idOf('member'), digest: z.string() });

export const evaluationBody = z.strictObject({
  slug,
  /** `ĐG-2026-04` */
  code: text(40),
  state: z.enum(EVALUATION_STATES),
  title: localText(200),
  purpose: localText(4000),
  /** True when its scores are made up to show how the registry works. */
  illustration: z.boolean(),
  /** The request that it was planned for. Which requests it answers is said by the requests (`evaluation`). */
  requests: z.array(idOf('request')).max(100),
  criteriaSet: z.strictObject({ id: idOf('criteria-set'), code: text(40), version: text(10), digest: z.string() }),
  candidates: z.array(candidate).max(MAX_CANDIDATES),
  panel: z.array(panelMember).max(50),
  deadline: isoDay.optional(),
  panelRules,
  seal: seal.optional(),
  round: idOf('round').optional(),
  gateDecisions: z.array(gateDecision).max(200),
  outcome: idOf('outcome').optional(),
  conclusion: z
    .strictObject({
      recommended: z.array(idOf('product')).max(MAX_CANDIDATES),
      recommendation: localText(6000),
      by: idOf('member'),
      at: isoTime,
      validUntil: isoDay.optional()
    })
    .optional(),
  /** Second person's confirmation that publishes. */
  published: z.strictObject({ by: idOf('member'), at: isoTime }).optional(),
  cancelled: z.strictObject({ reason: text(2000), by: idOf('member'), at: isoTime }).optional()
});
export type EvaluationBody = z.infer<typeof evaluationBody>;
export type Evaluation = Stored<EvaluationBody, Id<'evaluation'>>;

export const chairOf = (evaluation: Pick<EvaluationBody, 'panel'>): Id<'member'> | undefined =>
  evaluation.panel.find((seat) => seat.role === 'chair')?.member;

/** Members who score and are not excused, in the panel's order. */
export const evaluatorsOf = (evaluation: Pick<EvaluationBody, 'panel'>): readonly Id<'member'>[] =>
  evaluation.panel.filter((seat) => seat.role === 'evaluator' && seat.excused === undefined).map((seat) => seat.member);

export const isOnPanel = (evaluation: Pick<EvaluationBody, 'panel'>, member: string): boolean =>
  evaluation.panel.some((seat) => seat.member === member);
