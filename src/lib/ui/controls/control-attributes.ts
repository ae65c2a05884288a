/** What a field hands to the control in it, ready to be spread: `<input {...control} />`. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  /**
   * Said, but not left to the browser: its own message would come in the browser's language and beside the list of errors.
   */
  readonly 'aria-required': 'true' | undefined;
}

/** The part of a field's props that every control in a field shares. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; its presence marks the field. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** The word after the label: "(bắt buộc)" or "(không bắt buộc)". */
  readonly mark?: string | undefined;
}

/** Ids of hint and error as `aria-describedby` wants them. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false
  );
  return ids.length === 0 ? undefined : ids.join(' ');
}
