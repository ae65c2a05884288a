import type { Link } from '#lib/ui/link.ts';

/** One step of the work, with what stands at it now. */
export interface Stage {
  readonly title: string;
  readonly count: string | number;
  readonly entries: readonly StageEntry[];
}

interface StageEntry extends Link {
  /** The label's language, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly note?: string;
}
