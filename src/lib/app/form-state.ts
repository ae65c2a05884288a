import { m } from '#lib/paraglide/messages.js';
import type { FormError } from '#lib/ui/controls/form-error.ts';
import type { FormProblem } from './act.server.ts';
import { href } from './href.ts';

type Form = object | null | undefined;

const problemIn = (form: Form, action: string): FormProblem | undefined =>
  form !== null && form !== undefined && 'errors' in form && (form as FormProblem).action === action
    ? (form as FormProblem)
    : undefined;

/** Reads what an action handed back: what was typed, and what is wrong with which field. */
export function formState(form: Form, action: string) {
  const problem = problemIn(form, action);
  return {
    /** True when this action was refused. */
    refused: problem !== undefined,
    /** What was typed, or else the value that the page has. */
    value: (field: string, otherwise = ''): string => {
      const typed = problem?.values[field];
      return typeof typed === 'string' ? typed : problem === undefined ? otherwise : '';
    },
    values: (field: string, otherwise: readonly string[] = []): string[] => {
      const typed = problem?.values[field];
      return [
        ...(typed === undefined
          ? problem === undefined
            ? otherwise
            : []
          : typeof typed === 'string'
            ? [typed]
            : typed)
      ];
    },
    /** The message for a field, or for anything inside it (`mustHaves` for `mustHaves.2`). */
    error: (field: string): string | undefined => problem?.errors.find((one) => isIn(one.field, field))?.message,
    /**
     * All messages in the order of the form, for the summary; those of fields that the page does not show come first and
     * without a link.
     */
    errors: (shown: readonly string[], labels: Readonly<Record<string, string>> = {}): FormError[] =>
      (problem?.errors ?? [])
        .map((error) => ({ ...error, place: shown.findIndex((name) => isIn(error.field, name)) }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ field, code, message, place }) => {
          const own = shown[place];
          const label = own === undefined ? undefined : labels[own];
          // A path of the input says nothing to a reader, except the name of a field that does not belong here.
          const where = own === undefined && code === 'unknown-field' ? `${field}: ` : '';
          return {
            ...(own === undefined ? {} : { field: own }),
            text: `${label === undefined ? where : `${label}: `}${message}`,
            ...(code === 'sign-in' ? { link: { href: href('/sign-in'), label: m.sign_in_beside() } } : {})
          };
        })
  };
}

/** The field itself, or anything inside it. */
const isIn = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);
