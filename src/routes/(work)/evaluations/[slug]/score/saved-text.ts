import { showDay } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import { dayAt } from '#lib/text/instants.ts';
import type { IconName } from '#lib/ui/marks/icons.ts';
import type { HeldPart } from './cell-problems.ts';
import type { SaveStatus } from './save-status.ts';

const OFFSET_MS = 7 * 3_600_000;

/** The clock in Vietnam to the second: `14:32:07`. */
const clockOf = (instant: string): string => new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(11, 19);

const PARTS: Readonly<Record<HeldPart, () => string>> = {
  reason: () => m.scoring_reason(),
  evidence: () => m.scoring_evidence(),
  confidence: () => m.scoring_confidence()
};

/** The parts that wait, as the beginning of a sentence: `Lý do, minh chứng`. */
const partsText = (parts: readonly HeldPart[]): string =>
  parts.map((part, index) => (index === 0 ? PARTS[part]() : PARTS[part]().toLocaleLowerCase())).join(', ');

/** What the foot says of saving: in words, with a mark and a tone. */
export function savedText(
  status: SaveStatus,
  savedAt: string | null
): { readonly text: string; readonly icon: IconName; readonly tone: 'pass' | 'plain' | 'warn' | 'fail' } {
  if (typeof status === 'object') {
    return { text: m.scoring_held({ parts: partsText(status.held) }), icon: 'warn', tone: 'fail' };
  }
  switch (status) {
    case 'saved':
      return savedAt === null
        ? { text: m.scoring_saved_never(), icon: 'ring', tone: 'plain' }
        : {
            // With the day: a sheet may lie for days before it is opened again.
            text: m.scoring_saved_at({ time: clockOf(savedAt), day: showDay(dayAt(savedAt)) }),
            icon: 'pass',
            tone: 'pass'
          };
    case 'waiting':
    case 'saving':
      return { text: m.scoring_saving(), icon: 'half', tone: 'plain' };
    case 'unscored':
      return { text: m.scoring_unscored(), icon: 'warn', tone: 'warn' };
    case 'offline':
      return { text: m.scoring_offline(), icon: 'warn', tone: 'fail' };
    case 'signed-out':
      return { text: m.scoring_signed_out(), icon: 'warn', tone: 'fail' };
    case 'conflict':
      return { text: m.scoring_conflict_short(), icon: 'warn', tone: 'warn' };
    case 'refused':
      return { text: m.scoring_refused(), icon: 'warn', tone: 'fail' };
  }
}
