import type { Link } from '#lib/ui/link.ts';
import type { Piece } from '#lib/ui/text/piece.ts';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** Something that waits for the reader. */
export interface Task {
  /** "Quá hạn 2 ngày", "Hôm nay", 24/11/2026. */
  readonly when: string;
  /** Given where the date is pressing; it adds a shape and a colour. */
  readonly tone?: StateTone;
  /** What there is to do: a sentence in one piece, or in pieces where one of them is in another language. */
  readonly title: readonly Piece[];
  readonly href: string;
  readonly note?: string;
  /** The one verb; its address may be that of the task. */
  readonly action: Link;
}
