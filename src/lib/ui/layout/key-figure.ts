import type { Link } from '#lib/ui/link.ts';

/** A number that is worth a place of its own. */
export interface KeyFigure {
  readonly value: string;
  /** What it is a part of: the "/36" after the 27. */
  readonly of?: string;
  readonly label: string;
  /** Where the number comes from. */
  readonly link?: Link;
}
