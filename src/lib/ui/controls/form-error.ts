/** One thing to mend; `field` is the id of the control, absent where the whole form is meant. */
export interface FormError {
  readonly field?: string;
  readonly text: string;
}
