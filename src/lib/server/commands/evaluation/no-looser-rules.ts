import type { PanelRules } from '#lib/domain/criteria/criteria-set.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';

/**
 * Where the chair's rules would be laxer than the standard's that the committee adopted: fewer evaluators, larger gaps
 * that nobody talks about, a gate by majority, unknowns counted instead of found out, coarser totals.
 */
export function noLooserRules(standard: PanelRules, own: PanelRules): readonly Refusal[] {
  const wrong: Refusal[] = [];
  const field = (name: keyof PanelRules): string => `panelRules.${name}`;
  if (own.minEvaluators < standard.minEvaluators) {
    wrong.push(refuse('too-small', { field: field('minEvaluators'), params: { min: standard.minEvaluators } }));
  }
  if (own.gapInLevels > standard.gapInLevels) {
    wrong.push(refuse('too-big', { field: field('gapInLevels'), params: { max: standard.gapInLevels } }));
  }
  if (own.decimals < standard.decimals) {
    wrong.push(refuse('too-small', { field: field('decimals'), params: { min: standard.decimals } }));
  }
  if (standard.gateRule === 'unanimous' && own.gateRule !== 'unanimous') {
    wrong.push(refuse('looser-than-standard', { field: field('gateRule') }));
  }
  if (standard.unknownPolicy === 'resolve' && own.unknownPolicy !== 'resolve') {
    wrong.push(refuse('looser-than-standard', { field: field('unknownPolicy') }));
  }
  return wrong;
}
