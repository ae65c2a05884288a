import type { FormError } from '#lib/ui/controls/form-error.ts';

/** Errors of a form with one field whose control has an id of its own, because other forms of the page have that name. */
export const at = (id: string, errors: readonly FormError[]): FormError[] =>
  errors.map((error) => (error.field === undefined ? error : { ...error, field: id }));
