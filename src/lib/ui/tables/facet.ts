import type { Link } from '#lib/ui/link.ts';

/** One property to filter by; its name is that of the query parameter. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
  /** To the options that are not shown. */
  readonly more?: Link;
}

interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many would be found. */
  readonly count: string | number;
  readonly checked: boolean;
}
