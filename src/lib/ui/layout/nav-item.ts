import type { IconName } from '#lib/ui/marks/icons.ts';
import type { PlaceLink } from '#lib/ui/link.ts';

/** One of the places that a person may go. */
export interface NavItem extends PlaceLink {
  readonly icon: IconName;
  /** Says what `count` counts, such as "việc chờ"; heard, not seen. */
  readonly countLabel?: string;
}
