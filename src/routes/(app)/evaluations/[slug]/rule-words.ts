import type { PanelRules } from '#lib/domain/criteria/criteria-set.ts';
import { say } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OutlineGroup } from '#lib/server/queries/evaluation/criteria-outline.ts';

const AGGREGATES: Readonly<Record<PanelRules['aggregate'], () => string>> = {
  mean: () => m.evaluation_aggregate_mean(),
  median: () => m.evaluation_aggregate_median(),
  trimmed: () => m.evaluation_aggregate_trimmed()
};

/** The panel's rules in words, in the order in which they come into play. */
export const ruleLines = (
  rules: PanelRules,
  groups: readonly OutlineGroup[]
): readonly { readonly label: string; readonly text: string }[] => [
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
    text:
      rules.tieBreaks.length === 0
        ? m.evaluation_ties_none()
        : m.evaluation_tie_rule({ order: tieOrder(rules.tieBreaks, groups) })
  }
];

/** A group or criterion by its code and name: “A. An toàn, bảo mật”, “A1 Phân quyền”. */
export function nodeName(code: string, groups: readonly OutlineGroup[]): string {
  const group = groups.find((one) => one.code === code);
  if (group !== undefined) return `${code}. ${say(group.title)}`;
  const criterion = groups.flatMap(({ criteria }) => criteria).find((one) => one.code === code);
  return criterion === undefined ? code : `${code} ${say(criterion.title)}`;
}

/** What is compared, in turn, where totals are equal. */
export function tieOrder(codes: readonly string[], groups: readonly OutlineGroup[]): string {
  const names = codes.map((code) => `“${nodeName(code, groups)}”`);
  return names.length === 1 ? (names[0] ?? '') : m.evaluation_tie_order({ list: names.join(', ') });
}
