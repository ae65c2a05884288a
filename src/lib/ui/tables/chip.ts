import type { Link } from '#lib/ui/link.ts';

/** A condition in use; its address is the same list without it. */
export interface Chip extends Link {
  /** ", bỏ điều kiện này"; heard, not seen. */
  readonly removes: string;
}
