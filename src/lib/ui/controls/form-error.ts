import type { Link } from '#lib/ui/link.ts';

/** One thing to mend; `field` is the id of the control, absent where the whole form is meant. */
export interface FormError {
  readonly field?: string;
  readonly text: string;
  /** Where to mend it, when that is not in the form; opened beside it, so that what was typed stays. */
  readonly link?: Link;
}
