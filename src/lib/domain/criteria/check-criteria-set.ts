import { refuse, type Refusal } from '../shared/refusal.ts';
import type { CriteriaSetContent, Criterion } from './criteria-set.ts';

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/**
 * What the schema alone cannot say of a criteria set: weights of siblings add up to 100, codes are unique, every
 * rubric has a descriptor for every level, gates and tie-breaks name what exists. Empty when all is well.
 */
export function checkCriteriaSet(set: CriteriaSetContent): readonly Refusal[] {
  return [...checkWeights(set), ...checkCodes(set), ...checkLevels(set), ...checkTieBreaks(set)];
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

function checkLevels(set: CriteriaSetContent): readonly Refusal[] {
  const levels = new Set(set.scale.levels.map((level) => level.value));
  return set.tree.flatMap((group, g) =>
    group.children.flatMap((child, c) => {
      const field = `tree.${g}.children.${c}`;
      return [...missingDescriptors(child, levels, field), ...wrongGate(child, levels, field)];
    })
  );
}

function missingDescriptors(child: Criterion, levels: ReadonlySet<number>, field: string): readonly Refusal[] {
  if (child.kind.type !== 'rubric') return [];
  const described = new Set(child.levels.map((level) => level.value));
  return [...levels]
    .filter((level) => !described.has(level))
    .map((level) => refuse('level-missing', { field: `${field}.levels`, params: { level } }));
}

function wrongGate(child: Criterion, levels: ReadonlySet<number>, field: string): readonly Refusal[] {
  if (child.gate === undefined || child.kind.type === 'measure') return [];
  const allowed = child.kind.type === 'yes-no' ? new Set([0, 1]) : levels;
  if (allowed.has(child.gate.atLeast)) return [];
  return [refuse('gate-on-unknown-level', { field: `${field}.gate` })];
}

function checkTieBreaks(set: CriteriaSetContent): readonly Refusal[] {
  const codes = new Set(set.tree.flatMap((group) => [group.code, ...group.children.map((child) => child.code)]));
  return set.panelRules.tieBreaks.flatMap((code, index) =>
    codes.has(code) ? [] : [refuse('not-found', { field: `panelRules.tieBreaks.${index}` })]
  );
}
