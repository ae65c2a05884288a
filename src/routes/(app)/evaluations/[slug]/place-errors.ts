import type { FormError } from '#lib/ui/controls/form-error.ts';

/**
 * Errors of a form whose controls have ids of their own, because the page has several fields of one name: the summary's
 * links lead to the control that is meant.
 *
 * @param ids by field name; what is not in it keeps its name
 */
export const placeErrors = (errors: readonly FormError[], ids: Readonly<Record<string, string>>): FormError[] =>
  errors.map((error) => {
    const id = error.field === undefined ? undefined : ids[error.field];
    return id === undefined ? error : { ...error, field: id };
  });
