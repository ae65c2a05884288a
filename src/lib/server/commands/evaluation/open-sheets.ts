import type { Sheet, SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { OpenedSheet } from '../../drafts/port.ts';
import type { Services } from '../../services.ts';
import { isUnreadable } from '../sheet/read-draft.ts';

export interface OpenedSheets {
  /** What was handed in, by sheet. */
  readonly opened: ReadonlyMap<string, OpenedSheet<SheetContent>>;
  /** Sheets that were handed in and that nobody can open: their key is lost or damaged. */
  readonly unreadable: ReadonlySet<string>;
}

/** Opens the sheets that were handed in, for closing their round and nothing else. */
export async function openSheets(
  { drafts }: Pick<Services, 'drafts'>,
  sheets: readonly Sheet[]
): Promise<OpenedSheets> {
  const opened = new Map<string, OpenedSheet<SheetContent>>();
  const unreadable = new Set<string>();
  for (const { id, state, sealed } of sheets) {
    if (state !== 'submitted' || sealed === undefined) continue;
    try {
      opened.set(id, await drafts.open(id, sealed));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      unreadable.add(id);
    }
  }
  return { opened, unreadable };
}
