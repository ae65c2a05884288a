import { heldBy, type HeldPart } from './cell-problems.ts';
import { saysMore, type CellEntry } from './cell-entry.ts';

/** What the foot of the sheet says; `held`: all is saved but these parts. */
export type SaveStatus =
  | 'saved'
  | 'waiting'
  | 'saving'
  | 'offline'
  | 'signed-out'
  | 'conflict'
  | 'refused'
  | 'unscored'
  | { readonly held: readonly HeldPart[] };

/** How saving stands. @param unsaved cells that say something here that the server does not have */
export function saveStatus(
  unsaved: readonly CellEntry[],
  { sending, offline, signedOut }: { readonly sending: boolean; readonly offline: boolean; readonly signedOut: boolean }
): SaveStatus {
  if (unsaved.length === 0) return 'saved';
  if (unsaved.some(({ theirs }) => theirs !== undefined)) return 'conflict';
  if (signedOut) return 'signed-out';
  if (offline) return 'offline';
  if (sending) return 'saving';
  const problems = unsaved.flatMap((entry) => entry.problems);
  if (problems.length > 0) {
    return unsaved.some((entry) => entry.problems.length > 0 && saysMore(entry))
      ? 'refused'
      : { held: [...heldBy(problems)] };
  }
  return unsaved.every(({ draft }) => draft.value === '') ? 'unscored' : 'waiting';
}
