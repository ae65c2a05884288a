import { invalidateAll } from '$app/navigation';
import { href } from '#lib/app/href.ts';
import type { RefusalCode } from '#lib/domain/shared/refusal-texts.ts';
import type { SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';
import { sendTo } from './send-cell.ts';
import { SheetState } from './sheet-state.svelte.ts';
import { typedCells } from './typed-cells.ts';

const OVER: readonly string[] = ['round-closed', 'already-submitted', 'not-on-panel'] satisfies RefusalCode[];

/** The sheet of a page that was just opened: with what the server has, and with what a refused form says. */
export function openSheet({ cells, slug, sheet }: SheetView, form: object | null): SheetState {
  const send = sendTo(href(`/evaluations/${slug}/score/cells`), sheet.id);
  const state = new SheetState(cells, sheet.savedAt, async (cell) => {
    const answer = await send(cell);
    // The page may not know yet that scoring is over: it learns why, and what was typed stays.
    if (!answer.ok && answer.errors.some(({ code }) => OVER.includes(code))) void invalidateAll();
    return answer;
  });
  state.takeTyped(typedCells(form), cells);
  return state;
}
