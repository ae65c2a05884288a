import type { DraftWrite } from '#lib/server/drafts/port.ts';

export const WRITERS = 8;

/** A writer's draft whose content is its revision. */
export const draftOf = (writer: number, value: number): DraftWrite<number> => ({
  sheet: `sheet-${writer}`,
  evaluation: 'evaluation',
  round: 'round',
  member: `member-${writer}`,
  filled: value,
  total: 1_000_000,
  content: value
});
