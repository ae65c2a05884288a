import type { FormProblem } from '#lib/app/act.server.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/**
 * Errors of a declaration, all at once: while an answer is missing the command has not come to ask for the explanation
 * of a conflict, so that its author would hear of it only at the next try.
 */
export function withUnexplained(errors: FormProblem['errors'], values: FormProblem['values']): FormProblem['errors'] {
  if (!errors.some(({ code, field }) => code === 'required' && field.startsWith('declarations.'))) return errors;
  const unexplained = Object.entries(values).flatMap(([name, value]) => {
    const at = /^declarations\.(\d+)\.conflict$/.exec(name)?.[1];
    const text = at === undefined ? undefined : values[`declarations.${at}.text`];
    return at !== undefined && value === 'barred' && typeof text === 'string' && text.trim() === ''
      ? [`declarations.${at}.text`]
      : [];
  });
  return [
    ...errors,
    ...unexplained
      .filter((field) => !errors.some((one) => one.field === field))
      .map((field) => {
        const refusal = refuse('reason-required', { field });
        return { field, code: refusal.code, message: refusalText(refusal, getLocale()) };
      })
  ];
}
