import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { emptyDraft, type CellDraft } from './cell-draft.ts';
import { draftOf, wireOf } from './cell-wire.ts';
import { heldBy, partOf, problemsOf, type CellProblem } from './cell-problems.ts';
import type { CellPlace } from './places.ts';
import type { SaveError } from './send-cell.ts';

/** One cell in a window: what is typed, and what of it the server has. */
export interface CellEntry {
  readonly draft: CellDraft;
  /** What the server has. */
  readonly stored: CellDraft;
  /** The revision on the server that the draft comes from; 0 for none. */
  readonly revision: number;
  /** Something of it is to be sent. */
  readonly due: boolean;
  /** What the server would not take; such a part waits until it is changed, the others are saved. */
  readonly problems: readonly CellProblem[];
  /** What another window saved meanwhile; undefined when there is no conflict, null when it is empty there. */
  readonly theirs?: Cell | null | undefined;
}

export type CellPatch = Partial<Omit<CellDraft, keyof CellPlace>>;

/** A cell as the server has it, nothing of it changed here. */
export function storedEntry(place: CellPlace, cell: Cell | null | undefined): CellEntry {
  const draft = cell === null || cell === undefined ? emptyDraft(place) : draftOf(cell);
  return { draft, stored: draft, revision: cell?.revision ?? 0, due: false, problems: [] };
}

/** It says something here that the server does not have. */
export const isUnsaved = ({ due, problems, theirs }: CellEntry): boolean =>
  due || problems.length > 0 || theirs !== undefined;

/** It can be sent: something is to be saved, there is a value, and no conflict waits for its author. */
export const isSendable = ({ due, theirs, draft }: CellEntry): boolean =>
  due && theirs === undefined && draft.value !== '';

/** What of it is sent: parts that were refused stay as the server has them, so that nothing stored is lost by them. */
export function toSend({ draft, stored, problems }: CellEntry): CellDraft {
  const held = heldBy(problems);
  return {
    ...draft,
    ...(held.has('reason') ? { reason: stored.reason } : {}),
    ...(held.has('evidence') ? { evidence: stored.evidence } : {}),
    ...(held.has('confidence') ? { confidence: stored.confidence } : {})
  };
}

/** Something was typed: parts that were not touched and were refused go on waiting. */
export function changed(entry: CellEntry, patch: CellPatch): CellEntry {
  const problems = entry.problems.filter((problem) => {
    const part = partOf(problem);
    return part !== undefined && !(part in patch);
  });
  const next = { ...entry, draft: { ...entry.draft, ...patch }, problems };
  return { ...next, due: entry.due || saysMore(next) };
}

/** Another try with all of it, as it stands. */
export const triedAgain = (entry: CellEntry): CellEntry =>
  entry.problems.length === 0 ? entry : { ...entry, problems: [], due: true };

/** After the server took what was sent; what was typed meanwhile is still due. */
export const afterSaved = (now: CellEntry, sent: CellEntry, revision: number): CellEntry => ({
  ...now,
  stored: toSend(sent),
  revision,
  due: now.draft !== sent.draft
});

/** After a refusal: the parts that it names wait, and the rest is sent again; where it names more than parts, all waits. */
export function afterRefused(now: CellEntry, sent: CellEntry, errors: readonly SaveError[]): CellEntry {
  if (now.draft !== sent.draft) return now;
  const found = problemsOf(errors, toSend(sent));
  const held = heldBy(now.problems);
  const canWait = found.length > 0 && found.every((problem) => partOf(problem) !== undefined);
  const isNew = found.some((problem) => {
    const part = partOf(problem);
    return part !== undefined && !held.has(part);
  });
  const next = { ...now, problems: [...now.problems, ...found] };
  return { ...next, due: canWait && isNew && saysMore(next) };
}

/** What would be sent is not what the server has. */
export const saysMore = (entry: CellEntry): boolean =>
  JSON.stringify(wireOf(toSend(entry), 0)) !== JSON.stringify(wireOf(entry.stored, 0));
