import { refuse, type Refusal } from '../shared/refusal.ts';
import type { CriteriaSetContent } from './criteria-set.ts';
import { repeatsOf } from './repeats-of.ts';

const FIELD = 'panelRules.tieBreaks';

/** Tie-breaks name groups or criteria of the set, each once. Empty when all is well. */
export function checkTieBreaks(
  { tree }: Pick<CriteriaSetContent, 'tree'>,
  tieBreaks: readonly string[]
): readonly Refusal[] {
  const codes = new Set(tree.flatMap((group) => [group.code, ...group.children.map((child) => child.code)]));
  return [
    ...tieBreaks.flatMap((code, index) =>
      codes.has(code) ? [] : [refuse('not-found', { field: `${FIELD}.${index}` })]
    ),
    ...repeatsOf(tieBreaks, FIELD)
  ];
}
