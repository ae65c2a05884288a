import type { PlanConflict } from '#lib/server/queries/evaluation/plan-conflict.ts';
import { formatDay } from '#lib/text/dates.ts';

type Values = Readonly<Record<string, string | readonly string[]>>;

const LISTS = new Set(['candidates', 'evaluators']);

/**
 * What a form holds after a conflict: fields that the person had left as the page showed them take over what somebody
 * else has saved, so that saving again undoes nobody's work unseen; what was typed stays.
 *
 * @param values as they were posted
 */
export function takeOver(values: Values, conflict: PlanConflict): Values {
  const taken = conflict.flatMap(({ field, values: { from, to } }): [string, string | readonly string[]][] => {
    if (LISTS.has(field)) {
      const posted = [values[field] ?? []].flat();
      const untouched = posted.length === from.length && posted.every((id) => from.includes(id));
      return untouched ? [[field, to]] : [];
    }
    return plain(values[field]) === asTyped(field, from) ? [[field, asTyped(field, to)]] : [];
  });
  return { ...values, ...Object.fromEntries(taken) };
}

/** A value as the form shows it. */
function asTyped(field: string, kept: readonly string[]): string {
  const [day] = kept;
  if (field === 'deadline') return day === undefined ? '' : formatDay(day, 'vi');
  return kept.join('\n');
}

/** Browsers end the lines of a text area with CR LF. */
const plain = (value: string | readonly string[] | undefined): string =>
  [value ?? ''].flat().join('\n').replaceAll('\r\n', '\n');
