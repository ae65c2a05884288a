import { m } from '#lib/paraglide/messages.js';
import type { FirstWithout } from '#lib/server/queries/evaluation/first-without.ts';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';

type Given = {
  readonly candidates: readonly Pick<ResultView['candidates'][number], 'id' | 'name'>[];
  readonly robustness: Pick<ResultView['robustness'], 'evaluators' | 'criteria' | 'minEvaluators'>;
};

/** What one evaluator or one criterion less would change: who would be first instead, or that nobody could be named. */
export function leftOutLines(view: Given): readonly string[] {
  return [...evaluatorLines(view), ...criterionLines(view)];
}

function evaluatorLines({ candidates, robustness: { evaluators, minEvaluators: min } }: Given): readonly string[] {
  const total = evaluators.length;
  if (total === 0) return [];
  const changed = evaluators.filter(({ first }) => first.kind !== 'same');
  if (changed.length === 0) return [m.result_without_evaluator_same({ count: total })];
  return [
    ...byFirst(changed).map(([first, group]) => {
      const names = group.flatMap(({ name }) => (name === null ? [] : [name])).join(', ');
      const count = group.length;
      const who = firstsText(first, candidates);
      if (first.kind === 'open' && !first.wasOpen) {
        return names === ''
          ? m.result_without_some_open({ count, total, min })
          : m.result_without_evaluator_open({ names, min });
      }
      if (first.kind === 'open') {
        return names === ''
          ? m.result_without_some_still_open({ count, total, firsts: who })
          : m.result_without_evaluator_still_open({ names, firsts: who });
      }
      return names === ''
        ? m.result_without_some_other({ first: who, count, total })
        : m.result_without_evaluator_other({ names, first: who });
    }),
    ...(changed.length < total && changed.every(({ name }) => name !== null) ? [m.result_without_evaluator_rest()] : [])
  ];
}

function criterionLines({ candidates, robustness: { criteria } }: Given): readonly string[] {
  if (criteria.length === 0) return [];
  const changed = criteria.filter(({ first }) => first.kind !== 'same');
  if (changed.length === 0) return [m.result_without_criterion_same({ count: criteria.length })];
  return [
    ...byFirst(changed).map(([first, group]) => {
      const codes = oneOf(group.map(({ criterion }) => criterion));
      const who = firstsText(first, candidates);
      if (first.kind === 'open' && !first.wasOpen) return m.result_without_criterion_open({ codes });
      return first.kind === 'open'
        ? m.result_without_criterion_still_open({ codes, firsts: who })
        : m.result_without_criterion_other({ codes, first: who });
    }),
    ...(changed.length < criteria.length ? [m.result_without_criterion_rest()] : [])
  ];
}

/** Those with the same consequence together, in the order in which they come. */
function byFirst<T extends { readonly first: FirstWithout }>(
  changed: readonly T[]
): readonly (readonly [FirstWithout, readonly T[]])[] {
  const groups = new Map<string, [FirstWithout, T[]]>();
  for (const one of changed) {
    const { first } = one;
    // Who comes into question is not said where the first place gets lost: that is one sentence for all.
    const lost = first.kind === 'open' && !first.wasOpen;
    const key = lost ? first.kind : JSON.stringify(first);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, [one]]);
    else group[1].push(one);
  }
  return [...groups.values()];
}

function firstsText(first: FirstWithout, candidates: Given['candidates']): string {
  const ids = first.kind === 'same' ? [] : first.candidates;
  const names = ids.map((id) => candidates.find((one) => one.id === id)?.name ?? id);
  if (names.length === 0) return m.result_nobody();
  return joined(names, first.kind === 'other' ? m.result_and : m.result_or);
}

const oneOf = (codes: readonly string[]): string => joined(codes, m.result_or);

const joined = (
  parts: readonly string[],
  last: (pair: { readonly first: string; readonly second: string }) => string
): string =>
  parts.length < 2 ? (parts[0] ?? '') : last({ first: parts.slice(0, -1).join(', '), second: parts.at(-1) ?? '' });
