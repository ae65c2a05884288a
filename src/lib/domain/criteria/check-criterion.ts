import { refuse, type Refusal } from '../shared/refusal.ts';
import type { Criterion } from './criteria-set.ts';
import { repeatsOf } from './repeats-of.ts';

/**
 * What is wrong with one criterion on a scale: descriptors that are missing, doubled or of no level, a measure without
 * a span, a gate that nobody can pass or that everybody passes.
 *
 * @param levels values of the scale
 * @param field path of the criterion, for the refusals
 */
export function checkCriterion(child: Criterion, levels: ReadonlySet<number>, field: string): readonly Refusal[] {
  const { kind } = child;
  if (kind.type === 'measure' && kind.worst === kind.best) {
    return [refuse('bounds-equal', { field: `${field}.kind.best` })];
  }
  return [...checkDescriptors(child, levels, `${field}.levels`), ...checkGate(child, levels, `${field}.gate`)];
}

function checkDescriptors(child: Criterion, levels: ReadonlySet<number>, field: string): readonly Refusal[] {
  const described = child.levels.map(({ value }) => value);
  const known = child.kind.type === 'rubric' ? levels : new Set([0, 1]);
  return [
    ...repeatsOf(described, field),
    ...(child.kind.type === 'measure' ? [] : described).flatMap((level, index) =>
      known.has(level) ? [] : [refuse('level-unknown', { field: `${field}.${index}`, params: { level } })]
    ),
    ...(child.kind.type === 'rubric' ? [...levels] : [])
      .filter((level) => !described.includes(level))
      .map((level) => refuse('level-missing', { field, params: { level } }))
  ];
}

function checkGate(child: Criterion, levels: ReadonlySet<number>, field: string): readonly Refusal[] {
  if (child.gate === undefined) return [];
  const { atLeast } = child.gate;
  if (!canBeAnswered(child, levels, atLeast)) return [refuse('gate-on-unknown-level', { field })];
  const worst =
    child.kind.type === 'measure' ? child.kind.worst : child.kind.type === 'yes-no' ? 0 : Math.min(...levels);
  return atLeast === worst ? [refuse('gate-always-met', { field })] : [];
}

function canBeAnswered({ kind }: Criterion, levels: ReadonlySet<number>, value: number): boolean {
  if (kind.type === 'rubric') return levels.has(value);
  if (kind.type === 'yes-no') return value === 0 || value === 1;
  return value >= Math.min(kind.worst, kind.best) && value <= Math.max(kind.worst, kind.best);
}
