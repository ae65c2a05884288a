import { showDay } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';

/** Labels of the plan's fields, by the names that the form has. */
const LABELS: Readonly<Record<string, () => string>> = {
  'title.vi': m.evaluation_title_vi,
  'title.en': m.evaluation_title_en,
  'purpose.vi': m.evaluation_purpose_vi,
  'purpose.en': m.evaluation_purpose_en,
  candidates: m.evaluation_candidates_label,
  evaluators: m.evaluation_evaluators_label,
  deadline: m.evaluation_scoring_deadline,
  'panelRules.aggregate': m.evaluation_rule_aggregate,
  'panelRules.gapInLevels': m.evaluation_rule_gap,
  'panelRules.minEvaluators': m.evaluation_rule_min,
  'panelRules.gateRule': m.evaluation_rule_gate,
  'panelRules.unknownPolicy': m.evaluation_rule_unknown,
  'panelRules.decimals': m.evaluation_rule_decimals,
  'panelRules.tieBreaks': m.evaluation_rule_ties
};

/** In the order of the form. */
export const PLAN_FIELDS: readonly string[] = Object.keys(LABELS);

export const planLabel = (field: string): string | undefined => LABELS[field]?.();

export const planLabels = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(LABELS).map(([field, label]) => [field, label()]));

/** Choices of the rules by the code that they are kept under. */
const RULE_CHOICES: Readonly<Record<string, () => string>> = {
  mean: m.evaluation_aggregate_mean,
  median: m.evaluation_aggregate_median,
  trimmed: m.evaluation_aggregate_trimmed,
  unanimous: m.evaluation_gate_unanimous,
  majority: m.evaluation_gate_majority,
  resolve: m.evaluation_unknown_resolve,
  worst: m.evaluation_unknown_worst
};

export const ruleChoice = (code: string): string | undefined => RULE_CHOICES[code]?.();

/** One value of a field in words: days as they are read, rules by what they mean. */
export function planValue(field: string, value: string): string {
  if (field === 'deadline' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return showDay(value);
  return field.startsWith('panelRules.') ? (ruleChoice(value) ?? value) : value;
}

export const planValues = (field: string, values: readonly string[]): string =>
  values.map((value) => planValue(field, value)).join(', ');
