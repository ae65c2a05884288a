import { SvelteMap } from 'svelte/reactivity';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { emptyDraft, type CellDraft } from './cell-draft.ts';
import { draftOf, wireOf } from './cell-wire.ts';
import {
  afterRefused,
  afterSaved,
  changed,
  isSendable,
  isUnsaved,
  storedEntry,
  toSend,
  triedAgain,
  type CellEntry,
  type CellPatch
} from './cell-entry.ts';
import type { CellProblem } from './cell-problems.ts';
import type { CellPlace } from './places.ts';
import { saveStatus, type SaveStatus } from './save-status.ts';
import type { SaveAnswer, SendCell } from './send-cell.ts';
import type { TypedCell } from './typed-cells.ts';

/** Typing is saved when it pauses this long; a choice is saved at once. */
const PAUSE_MS = 700;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

const keyOf = ({ candidate, criterion }: CellPlace): string => `${candidate} ${criterion}`;

/**
 * A scorecard in this window: what is typed, and what of it is saved. Cells are sent one after the other, each naming
 * the revision that it saw; without a connection they wait here and are sent again. Nothing typed is ever dropped.
 */
export class SheetState {
  readonly #send: SendCell;
  readonly #entries = new SvelteMap<string, CellEntry>();
  #sending = $state(false);
  #offline = $state(false);
  #signedOut = $state(false);
  #savedAt = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;

  constructor(cells: readonly Cell[], savedAt: string | null, send: SendCell) {
    this.#send = send;
    this.adopt(cells, savedAt);
  }

  /** Takes the server's cells, except where something here is not saved yet. */
  adopt(cells: readonly Cell[], savedAt: string | null): void {
    for (const cell of cells) {
      const entry = this.#entries.get(keyOf(cell));
      if (entry === undefined || !isUnsaved(entry)) this.#entries.set(keyOf(cell), storedEntry(cell, cell));
    }
    if (savedAt !== null && (this.#savedAt === null || savedAt > this.#savedAt)) this.#savedAt = savedAt;
  }

  /** Takes back what was typed into a form that was refused, over what the server has. */
  takeTyped(typed: readonly TypedCell[], cells: readonly Cell[]): void {
    for (const { draft, seen, problems, overtaken } of typed) {
      const stored = cells.find((cell) => keyOf(cell) === keyOf(draft));
      this.#entries.set(keyOf(draft), {
        ...storedEntry(draft, stored),
        draft,
        problems,
        ...(overtaken ? { theirs: stored ?? null, due: true } : { revision: seen })
      });
    }
  }

  draft(place: CellPlace): CellDraft {
    return this.#entries.get(keyOf(place))?.draft ?? emptyDraft(place);
  }

  /** What of a cell the server would not take, and why. */
  problems(place: CellPlace): readonly CellProblem[] {
    return this.#entries.get(keyOf(place))?.problems ?? [];
  }

  revision(place: CellPlace): number {
    return this.#entries.get(keyOf(place))?.revision ?? 0;
  }

  /** Both sides of a conflict, or undefined when there is none. */
  conflict(place: CellPlace): { readonly mine: CellDraft; readonly theirs: CellDraft } | undefined {
    const entry = this.#entries.get(keyOf(place));
    return entry?.theirs === undefined
      ? undefined
      : { mine: entry.draft, theirs: entry.theirs === null ? emptyDraft(place) : draftOf(entry.theirs) };
  }

  /** Places of cells that have a value. */
  get filled(): readonly CellPlace[] {
    return [...this.#entries.values()].map(({ draft }) => draft).filter(({ value }) => value !== '');
  }

  get savedAt(): string | null {
    return this.#savedAt;
  }

  /** Something here would be lost with this window. */
  get unsaved(): boolean {
    return [...this.#entries.values()].some(isUnsaved);
  }

  get status(): SaveStatus {
    return saveStatus([...this.#entries.values()].filter(isUnsaved), {
      sending: this.#sending,
      offline: this.#offline,
      signedOut: this.#signedOut
    });
  }

  /** Places that are not saved, for a way back to them. */
  get open(): readonly CellPlace[] {
    return [...this.#entries.values()].filter(isUnsaved).map(({ draft }) => draft);
  }

  /** Something was typed or chosen. */
  change(place: CellPlace, patch: CellPatch, when: 'now' | 'at-pause'): void {
    const key = keyOf(place);
    this.#entries.set(key, changed(this.#entries.get(key) ?? storedEntry(place, null), patch));
    this.#in(when === 'now' ? 0 : PAUSE_MS);
  }

  /** In a conflict: what stands here is what counts. */
  keepMine(place: CellPlace): void {
    const entry = this.#entries.get(keyOf(place));
    if (entry?.theirs === undefined) return;
    const { stored, revision } = storedEntry(place, entry.theirs);
    this.#entries.set(keyOf(place), { ...entry, stored, revision, due: true, theirs: undefined });
    this.#in(0);
  }

  /** In a conflict: what the other window saved is what counts. */
  takeTheirs(place: CellPlace): void {
    const entry = this.#entries.get(keyOf(place));
    if (entry?.theirs === undefined) return;
    this.#entries.set(keyOf(place), storedEntry(place, entry.theirs));
  }

  /** Sends what waits, now: when a cell is left, the window is hidden, or the connection is back. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sendAll();
  }

  /** Tries once more what was refused as well: it may be that something else stood in its way. */
  async retry(): Promise<void> {
    for (const [key, entry] of this.#entries) this.#entries.set(key, triedAgain(entry));
    await this.flush();
  }

  /** Stops the clock; what was not saved stays unsaved. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #in(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sendAll(), ms);
  }

  async #sendAll(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        this.#take(next, await this.#send(wireOf(toSend(next), next.revision)));
        this.#offline = false;
        this.#retryMs = FIRST_RETRY_MS;
        if (this.#signedOut) break;
      }
    } catch {
      // Not reached, or not answered: it may or may not be saved. The same cell said again is no conflict.
      this.#offline = true;
      this.#in(this.#retryMs);
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
    } finally {
      this.#sending = false;
    }
  }

  #next(): CellEntry | undefined {
    return [...this.#entries.values()].find(isSendable);
  }

  #take(sent: CellEntry, answer: SaveAnswer): void {
    const key = keyOf(sent.draft);
    const now = this.#entries.get(key) ?? sent;
    if (answer.ok) {
      this.#signedOut = false;
      this.#savedAt = answer.savedAt;
      this.#entries.set(key, afterSaved(now, sent, answer.revision));
      return;
    }
    const [error] = answer.errors;
    this.#signedOut = error?.code === 'sign-in';
    if (this.#signedOut) {
      this.#in(LAST_RETRY_MS);
    } else if (error?.code === 'conflict') {
      this.#entries.set(key, { ...now, theirs: error.actual ?? null });
    } else {
      this.#entries.set(key, afterRefused(now, sent, answer.errors));
    }
  }
}
