import type { Link } from '#lib/ui/link.ts';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** Something that waits for the reader. */
export interface Task {
  /** "Quá hạn 2 ngày", "Hôm nay", 24/11/2026. */
  readonly when: string;
  /** Given where the date is pressing; it adds a shape and a colour. */
  readonly tone?: StateTone;
  readonly title: string;
  readonly href: string;
  readonly note?: string;
  /** The one verb; its address may be that of the task. */
  readonly action: Link;
}
