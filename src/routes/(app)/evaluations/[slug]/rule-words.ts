import type { PanelRules } from '#lib/domain/criteria/criteria-set.ts';
import { m } from '#lib/paraglide/messages.js';

const AGGREGATES: Readonly<Record<PanelRules['aggregate'], () => string>> = {
  mean: () => m.evaluation_aggregate_mean(),
  median: () => m.evaluation_aggregate_median(),
  trimmed: () => m.evaluation_aggregate_trimmed()
};

/** The panel's rules in words, in the order in which they come into play. */
export const ruleLines = (rules: PanelRules): readonly { readonly label: string; readonly text: string }[] => [
  { label: m.evaluation_rule_method(), text: m.evaluation_method_additive() },
  { label: m.evaluation_rule_aggregate(), text: AGGREGATES[rules.aggregate]() },
  { label: m.evaluation_rule_min(), text: m.evaluation_people({ count: rules.minEvaluators }) },
  { label: m.evaluation_rule_gap(), text: m.evaluation_levels({ count: rules.gapInLevels }) },
  {
    label: m.evaluation_rule_gate(),
    text: rules.gateRule === 'unanimous' ? m.evaluation_gate_unanimous() : m.evaluation_gate_majority()
  },
  {
    label: m.evaluation_rule_unknown(),
    text: rules.unknownPolicy === 'resolve' ? m.evaluation_unknown_resolve() : m.evaluation_unknown_worst()
  },
  { label: m.evaluation_rule_decimals(), text: String(rules.decimals) },
  {
    label: m.evaluation_rule_ties(),
    text: rules.tieBreaks.length === 0 ? m.evaluation_ties_none() : rules.tieBreaks.join(', ')
  }
];
