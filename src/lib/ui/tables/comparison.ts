import type { Link } from '#lib/ui/link.ts';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** One thing compared: a column. */
export interface ComparedColumn extends Link {
  readonly state?: { readonly tone: StateTone; readonly label: string };
  /** Takes the column away: "Bỏ". */
  readonly remove?: Link;
}

/** One property: a row. */
export interface ComparedRow<Cell> {
  readonly label: string;
  readonly cells: readonly Cell[];
  /** `same`: all are equal, and one cell stands for the row; `differs`: marked; absent where nothing is compared. */
  readonly verdict?: 'same' | 'differs';
  /** The one that stands apart from all others, where there is one. */
  readonly odd?: number;
}

export interface ComparedGroup<Cell> {
  readonly title: string;
  readonly rows: readonly ComparedRow<Cell>[];
}

/** The few words that the comparison itself needs. */
export interface CompareWords {
  /** "(khác nhau)"; heard, not seen. */
  readonly differs: string;
  /** "Giống nhau" */
  readonly same: string;
}
