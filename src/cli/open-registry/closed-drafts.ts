import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { DraftFault, type DraftStore } from '#lib/server/drafts/port.ts';

const closed = (): Promise<never> =>
  Promise.reject(new DraftFault('closed', 'Sheets in progress are not opened by the command line.'));

/** In place of the draft store where nothing may be opened: every call is refused. */
export const CLOSED_DRAFTS: DraftStore<SheetContent> = {
  heads: closed,
  read: closed,
  write: closed,
  seal: closed,
  open: closed,
  remove: closed,
  forget: closed,
  sweep: closed,
  whileAt: closed,
  close: () => Promise.resolve()
};
