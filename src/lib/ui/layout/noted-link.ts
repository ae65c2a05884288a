import type { PlaceLink } from '#lib/ui/link.ts';

/** A tab of two lines: a product, and what was given to it. */
export interface NotedLink extends PlaceLink {
  readonly note?: string;
}
