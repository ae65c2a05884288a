import { refuse, type Refusal } from '../shared/refusal.ts';
import { checkCriterion } from './check-criterion.ts';
import { checkTieBreaks } from './check-tie-breaks.ts';
import type { CriteriaSetContent } from './criteria-set.ts';
import { repeatsOf } from './repeats-of.ts';

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/**
 * What the schema alone cannot say of a criteria set: weights of siblings add up to 100, codes and levels are unique,
 * every rubric has one descriptor for every level, measures have a span, gates keep somebody out, tie-breaks name what
 * exists. A set that passes is one whose result the engine can compute. Empty when all is well.
 */
export function checkCriteriaSet(set: CriteriaSetContent): readonly Refusal[] {
  const levels = set.scale.levels.map(({ value }) => value);
  return [
    ...checkWeights(set),
    ...checkCodes(set),
    ...repeatsOf(levels, 'scale.levels'),
    ...set.tree.flatMap((group, g) =>
      group.children.flatMap((child, c) => checkCriterion(child, new Set(levels), `tree.${g}.children.${c}`))
    ),
    ...checkTieBreaks(set, set.panelRules.tieBreaks)
  ];
}

function checkWeights(set: CriteriaSetContent): readonly Refusal[] {
  const sum = set.tree.reduce((total, group) => total + group.weight, 0);
  const top = close(sum, 100) ? [] : [refuse('weights-do-not-sum', { field: 'tree', params: { sum } })];
  const inner = set.tree.flatMap((group, index) => {
    const within = group.children.reduce((total, child) => total + child.weight, 0);
    // A group of pure gates carries no weight at all.
    if (close(within, 100) || (group.weight === 0 && within === 0)) return [];
    return [refuse('weights-do-not-sum', { field: `tree.${index}.children`, params: { sum: within } })];
  });
  return [...top, ...inner];
}

function checkCodes(set: CriteriaSetContent): readonly Refusal[] {
  const seen = new Set<string>();
  const repeated = (code: string, field: string): readonly Refusal[] => {
    if (seen.has(code)) return [refuse('code-repeated', { field, params: { code } })];
    seen.add(code);
    return [];
  };
  return set.tree.flatMap((group, g) => [
    ...repeated(group.code, `tree.${g}.code`),
    ...group.children.flatMap((child, c) => repeated(child.code, `tree.${g}.children.${c}.code`))
  ]);
}
