/** One of the things to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** On the right: how many, how much. */
  readonly note?: string;
  readonly disabled?: boolean;
}

/** Options of a select under a heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}
