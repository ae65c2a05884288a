import { SvelteMap } from 'svelte/reactivity';
import type { Cell } from '#lib/domain/evaluation/sheet.ts';
import { draftOf, emptyDraft, wireOf, type CellDraft } from './cell-draft.ts';
import type { CellPlace } from './places.ts';
import type { SaveAnswer, SendCell } from './send-cell.ts';

/** One cell in this window. */
interface Entry {
  readonly draft: CellDraft;
  /** The revision on the server that the draft comes from; 0 for none. */
  readonly revision: number;
  /** The draft says something that the server does not have yet. */
  readonly dirty: boolean;
  /** Why the server would not take it as it is; sent again once it is changed. */
  readonly problem: string | null;
  /** What another window saved meanwhile; undefined when there is no conflict, null when it is empty there. */
  readonly theirs?: Cell | null | undefined;
}

/** What the foot of the sheet says. */
export type SaveStatus =
  'saved' | 'waiting' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'refused' | 'unscored';

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
  readonly #entries = new SvelteMap<string, Entry>();
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
      const key = keyOf(cell);
      if (this.#entries.get(key)?.dirty !== true) {
        this.#entries.set(key, { draft: draftOf(cell), revision: cell.revision, dirty: false, problem: null });
      }
    }
    if (savedAt !== null && (this.#savedAt === null || savedAt > this.#savedAt)) this.#savedAt = savedAt;
  }

  draft(place: CellPlace): CellDraft {
    return this.#entries.get(keyOf(place))?.draft ?? emptyDraft(place);
  }

  problem(place: CellPlace): string | null {
    return this.#entries.get(keyOf(place))?.problem ?? null;
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
    return [...this.#entries.values()].some(({ dirty }) => dirty);
  }

  get status(): SaveStatus {
    const dirty = [...this.#entries.values()].filter((entry) => entry.dirty);
    if (dirty.length === 0) return 'saved';
    if (dirty.some(({ theirs }) => theirs !== undefined)) return 'conflict';
    if (this.#signedOut) return 'signed-out';
    if (this.#offline) return 'offline';
    if (dirty.some(({ problem }) => problem !== null)) return 'refused';
    if (this.#sending) return 'saving';
    return dirty.every(({ draft }) => draft.value === '') ? 'unscored' : 'waiting';
  }

  /** Places that are not saved, for a way back to them. */
  get open(): readonly CellPlace[] {
    return [...this.#entries.values()].filter(({ dirty }) => dirty).map(({ draft }) => draft);
  }

  /** Something was typed or chosen. */
  change(place: CellPlace, patch: Partial<Omit<CellDraft, keyof CellPlace>>, when: 'now' | 'at-pause'): void {
    const key = keyOf(place);
    const before = this.#entries.get(key);
    this.#entries.set(key, {
      revision: 0,
      ...before,
      draft: { ...this.draft(place), ...patch },
      dirty: true,
      problem: null
    });
    this.#in(when === 'now' ? 0 : PAUSE_MS);
  }

  /** In a conflict: what stands here is what counts. */
  keepMine(place: CellPlace): void {
    const entry = this.#entries.get(keyOf(place));
    if (entry?.theirs === undefined) return;
    this.#entries.set(keyOf(place), { ...entry, revision: entry.theirs?.revision ?? 0, theirs: undefined });
    this.#in(0);
  }

  /** In a conflict: what the other window saved is what counts. */
  takeTheirs(place: CellPlace): void {
    const entry = this.#entries.get(keyOf(place));
    if (entry?.theirs === undefined) return;
    this.#entries.set(keyOf(place), {
      draft: entry.theirs === null ? emptyDraft(place) : draftOf(entry.theirs),
      revision: entry.theirs?.revision ?? 0,
      dirty: false,
      problem: null
    });
  }

  /** Sends what waits, now: when a cell is left, the window is hidden, or the connection is back. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sendAll();
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
        this.#take(next, await this.#send(wireOf(next.draft, next.revision)));
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

  /** A cell that can be sent: changed, with a value, and not waiting for a word of its author. */
  #next(): Entry | undefined {
    return [...this.#entries.values()].find(
      ({ dirty, problem, theirs, draft }) => dirty && problem === null && theirs === undefined && draft.value !== ''
    );
  }

  #take(sent: Entry, answer: SaveAnswer): void {
    const key = keyOf(sent.draft);
    const now = this.#entries.get(key) ?? sent;
    if (answer.ok) {
      this.#signedOut = false;
      this.#savedAt = answer.savedAt;
      // What was typed while it was under way is still to be sent.
      this.#entries.set(key, { ...now, revision: answer.revision, dirty: now.draft !== sent.draft });
      return;
    }
    const [error] = answer.errors;
    this.#signedOut = error?.code === 'sign-in';
    if (this.#signedOut) {
      this.#in(LAST_RETRY_MS);
    } else if (error?.code === 'conflict') {
      this.#entries.set(key, { ...now, theirs: error.actual ?? null });
    } else if (now.draft === sent.draft) {
      this.#entries.set(key, { ...now, problem: error?.message ?? '?' });
    }
  }
}
