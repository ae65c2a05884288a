import { CATEGORIES, CATEGORY_CODES } from '#lib/domain/product/categories.ts';
import type { RequestConflict } from '#lib/server/queries/request/request-conflict.ts';
import type { ConflictRow } from './conflict.ts';
import type { formState } from './form-state.ts';
import { requestLabels } from './request-fields.ts';
import { say, showDay, showNumber } from './show.ts';

/** What changed in a request meanwhile, beside what is typed in the form; in the reader's words. */
export function requestConflictRows(
  changes: RequestConflict,
  typed: ReturnType<typeof formState>
): readonly ConflictRow[] {
  const labels = requestLabels();
  return changes.map(({ field, from, to, by, at }) => ({
    label: labels[field] ?? field,
    seen: from.map((text) => kept(field, text)).join('\n'),
    now: to.map((text) => kept(field, text)).join('\n'),
    mine: field === 'category' ? categoryName(typed.value(field)) : typed.value(field),
    by,
    at
  }));
}

/** A stored value as the form writes it. */
function kept(field: string, text: string): string {
  if (field === 'category') return categoryName(text);
  if (field === 'deadline') return showDay(text);
  return field === 'users' || field === 'budget' ? showNumber(Number(text)) : text;
}

function categoryName(code: string): string {
  const known = CATEGORY_CODES.find((one) => one === code);
  return known === undefined ? code : say(CATEGORIES[known]);
}
