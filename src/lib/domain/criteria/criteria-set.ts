import { z } from 'zod';
import { CATEGORY_CODES } from '../product/categories.ts';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, localText, slug, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';

/**
 * A criteria set ("bộ tiêu chí"), one document a version. The same schema checks the files under `criteria/`, what is
 * typed in the app, and what another province sends.
 */

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/);
const weight = z.number().min(0).max(1000);

/** One level of the scale, with the words that are the same for all criteria. */
export const scaleLevel = z.strictObject({
  value: z.int().min(0).max(10),
  label: localText(60),
  meaning: localText(300)
});

/** What a level means for one criterion: what an evaluator must have seen to give it. */
export const levelDescriptor = z.strictObject({ value: z.int().min(0).max(10), descriptor: localText(600) });

/** A must-have. `basis` names the legal basis (slug and clause) where there is one. */
export const gate = z.strictObject({ atLeast: z.int().min(0).max(10), basis: text(200).optional() });

export const criterion = z.strictObject({
  code,
  title: localText(200),
  question: localText(500),
  guidance: localText(4000).optional(),
  /**
   * `rubric`: levels of the scale; `yes-no`: 1 is yes, 0 is no; `measure`: a number between declared bounds.
   */
  kind: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rubric') }),
    z.strictObject({ type: z.literal('yes-no') }),
    z.strictObject({
      type: z.literal('measure'),
      unit: localText(60),
      worst: z.number(),
      best: z.number()
    })
  ]),
  levels: z.array(levelDescriptor).max(11),
  gate: gate.optional(),
  evidence: z.strictObject({ required: z.boolean(), kinds: z.array(localText(200)).max(10) }),
  answeredBy: z.enum(['evaluator', 'curator', 'automatic']),
  /** Relative to its siblings; siblings' weights add up to 100. 0 for a pure gate. */
  weight,
  reasonRequired: z.enum(['always', 'at-extremes', 'never']),
  naAllowed: z.boolean(),
  /** Legal or technical bases: slugs of the register with the clause. */
  bases: z.array(z.strictObject({ basis: z.string().max(80), clause: text(200).optional() })).max(20),
  /** Catalogue facts to show beside the cell while scoring. */
  facts: z.array(z.string().max(40)).max(12)
});
export type Criterion = z.infer<typeof criterion>;

export const criteriaGroup = z.strictObject({
  code,
  title: localText(200),
  weight,
  children: z.array(criterion).min(1).max(60)
});
export type CriteriaGroup = z.infer<typeof criteriaGroup>;

export const AGGREGATES = ['mean', 'median', 'trimmed'] as const;

export const panelRules = z.strictObject({
  aggregate: z.enum(AGGREGATES),
  /** Evaluators who lie this many levels apart are brought to moderation. */
  gapInLevels: z.int().min(1).max(10),
  /** Fewer real scores than this make a cell unknown. */
  minEvaluators: z.int().min(1).max(50),
  gateRule: z.enum(['unanimous', 'majority']),
  unknownPolicy: z.enum(['resolve', 'worst']),
  /** Decimals of printed totals; ranking is done on the printed value. */
  decimals: z.int().min(0).max(6),
  /** Codes of groups or criteria compared in turn when totals are equal. */
  tieBreaks: z.array(code).max(10)
});
export type PanelRules = z.infer<typeof panelRules>;

export const CRITERIA_SET_STATES = ['draft', 'consultation', 'adopted', 'superseded', 'retired'] as const;
export type CriteriaSetState = (typeof CRITERIA_SET_STATES)[number];

/** What a file under `criteria/` holds: everything but the registry's own bookkeeping. */
export const criteriaSetContent = z.strictObject({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/),
  version: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
  title: localText(200),
  purpose: localText(4000),
  scope: z.array(z.enum(CATEGORY_CODES)).max(40),
  languages: z.array(z.enum(['vi', 'en'])).min(1),
  legalBases: z.array(z.string().max(80)).max(60),
  scale: z.strictObject({ levels: z.array(scaleLevel).min(2).max(11) }),
  tree: z.array(criteriaGroup).min(1).max(30),
  panelRules,
  method: z.strictObject({ id: z.enum(['additive']) }),
  weightsRecord: z.strictObject({
    how: z.enum(['direct', 'points', 'swing', 'rank-order', 'ahp', 'bwm']),
    note: localText(1000).optional()
  })
});
export type CriteriaSetContent = z.infer<typeof criteriaSetContent>;

export const criteriaSetBody = z.strictObject({
  ...criteriaSetContent.shape,
  slug,
  state: z.enum(CRITERIA_SET_STATES),
  adoption: z
    .strictObject({ number: text(80).optional(), date: isoDay, by: idOf('member'), illustration: z.boolean() })
    .optional(),
  supersedes: idOf('criteria-set').optional(),
  /** SHA-256 of the content's canonical bytes at adoption, hex. */
  digest: z.string().optional()
});
export type CriteriaSetBody = z.infer<typeof criteriaSetBody>;
export type CriteriaSet = Stored<CriteriaSetBody, Id<'criteria-set'>>;

/** All criteria in reading order, each with its group. */
export const criteriaOf = (
  set: Pick<CriteriaSetContent, 'tree'>
): readonly { readonly group: CriteriaGroup; readonly criterion: Criterion }[] =>
  set.tree.flatMap((group) => group.children.map((child) => ({ group, criterion: child })));

/** Share of the whole, 0..1, that each criterion carries when nothing is missing, by code. */
export function shareOfWhole(set: Pick<CriteriaSetContent, 'tree'>): ReadonlyMap<string, number> {
  const groups = set.tree.reduce((sum, group) => sum + group.weight, 0);
  return new Map(
    set.tree.flatMap((group) => {
      const siblings = group.children.reduce((sum, child) => sum + child.weight, 0);
      return group.children.map((child): [string, number] => [
        child.code,
        groups === 0 || siblings === 0 ? 0 : (group.weight / groups) * (child.weight / siblings)
      ]);
    })
  );
}
