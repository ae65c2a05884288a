import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { DraftFault, type DraftHead } from '../../drafts/port.ts';
import type { Services } from '../../services.ts';
import { LoadRefused } from '../reader.ts';

/** True for what cannot be opened because its key is lost or its file damaged; not for a store that is closing. */
export const isUnreadable = (error: unknown): boolean => error instanceof DraftFault && error.code !== 'closed';

/**
 * The author's sheet in progress. Whoever is not its author gets nothing, and is refused by the policy right after.
 *
 * @throws {LoadRefused} `sheet-unreadable` when nobody can open it any more; `startAnew` is the way on then
 */
export async function readDraft(
  { drafts }: Pick<Services, 'drafts'>,
  sheet: string,
  reader: string
): Promise<{ readonly head: DraftHead; readonly content: SheetContent } | undefined> {
  try {
    return await drafts.read(sheet, reader);
  } catch (error) {
    if (isUnreadable(error)) throw new LoadRefused(refuse('sheet-unreadable'));
    throw error;
  }
}
