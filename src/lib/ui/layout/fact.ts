import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** One fact about a product, with where it comes from. */
export interface Fact {
  readonly label: string;
  readonly state?: { readonly tone: StateTone; readonly label: string };
  readonly value?: string;
  /** Source and date. */
  readonly source?: string;
}
