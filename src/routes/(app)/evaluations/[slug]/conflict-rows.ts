import type { ConflictRow } from '#lib/app/conflict.ts';
import type { formState } from '#lib/app/form-state.ts';
import type { PlanConflict } from '#lib/server/queries/evaluation/plan-conflict.ts';
import { planLabel, planValue, planValues } from './plan-words.ts';

/** What changed in the plan meanwhile, beside what is typed in the form; in the reader's words. */
export const conflictRows = (
  changes: PlanConflict,
  typed: ReturnType<typeof formState>,
  /** Names of the products and people that can be ticked, by id. */
  names: ReadonlyMap<string, string>
): readonly ConflictRow[] =>
  changes.map(({ field, from, to, by, at }) => ({
    label: planLabel(field) ?? field,
    seen: planValues(field, from),
    now: planValues(field, to),
    mine: typed
      .values(field)
      .flatMap((text) => (field === 'panelRules.tieBreaks' ? text.split('\n') : [text]))
      .filter((text) => text.trim() !== '')
      .map((text) => names.get(text) ?? planValue(field, text.trim()))
      .join(', '),
    by,
    at
  }));
