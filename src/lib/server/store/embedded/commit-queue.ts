import { StoreFault } from '../port.ts';
import type { CommitOutcome, LedgerEntry } from '../port.ts';
import { encodeLine } from './line.ts';
import type { EntryLine, HandledLine, Line } from './line.ts';
import type { Memory } from './memory.ts';
import type { PreparedCommit } from './prepare-commit.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { Batch } from './stage-commit.ts';

/** A batch takes at most this many commits and about this many characters, so that the first caller is not kept. */
const MAX_BATCH = 500;
const MAX_BATCH_LENGTH = 4 * 1024 * 1024;

type Work =
  | {
      readonly kind: 'commit';
      readonly commit: PreparedCommit;
      readonly answer: (outcome: CommitOutcome) => void;
      readonly fail: (error: unknown) => void;
    }
  | {
      readonly kind: 'handled';
      readonly handled: readonly string[];
      readonly answer: () => void;
      readonly fail: (error: unknown) => void;
    };

type Draft = Omit<EntryLine, 'entry'> | HandledLine;

export interface QueueEvents {
  /** Lines that are safe and have been applied to memory. */
  readonly onApplied: (lines: readonly Line[], bytes: number) => void;
  /** The store cannot write any more. */
  readonly onBroken: (error: unknown) => void;
}

/**
 * Group commit. Whatever waits is decided in order against memory and written as one batch with one sync; only then
 * does memory change and is anybody answered, also those who are refused, for the reason may lie in the same batch.
 */
export class CommitQueue {
  readonly #memory: Memory;
  readonly #writer: SegmentWriter;
  readonly #clock: () => Date;
  readonly #events: QueueEvents;
  #waiting: Work[] = [];
  #running: Promise<void> | undefined;
  #refusal: (() => StoreFault) | undefined;

  constructor(memory: Memory, writer: SegmentWriter, clock: () => Date, events: QueueEvents) {
    this.#memory = memory;
    this.#writer = writer;
    this.#clock = clock;
    this.#events = events;
  }

  commit(commit: PreparedCommit): Promise<CommitOutcome> {
    return new Promise((answer, fail) => {
      this.#add({ kind: 'commit', commit, answer, fail });
    });
  }

  markHandled(handled: readonly string[]): Promise<void> {
    return new Promise((answer, fail) => {
      this.#add({ kind: 'handled', handled, answer, fail });
    });
  }

  /** Refuses what comes from now on; what waits is still written. */
  async close(refusal: () => StoreFault): Promise<void> {
    this.#refusal ??= refusal;
    await this.#running;
  }

  #add(work: Work): void {
    if (this.#refusal !== undefined) {
      work.fail(this.#refusal());
      return;
    }
    this.#waiting.push(work);
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Let everybody who is ready in this turn come along.
      await new Promise(setImmediate);
      await this.#writeBatch(this.#take());
    }
    this.#running = undefined;
  }

  #take(): Work[] {
    let length = 0;
    let count = 0;
    for (const work of this.#waiting) {
      if (count >= MAX_BATCH || length > MAX_BATCH_LENGTH) break;
      count++;
      if (work.kind === 'commit') length += work.commit.changes.reduce((sum, { text }) => sum + text.length, 0);
    }
    return this.#waiting.splice(0, count);
  }

  async #writeBatch(works: readonly Work[]): Promise<void> {
    const drafts: Draft[] = [];
    const answers: (() => void)[] = [];
    try {
      const batch = new Batch(this.#memory, this.#writer.end);
      const now = this.#clock();
      for (const work of works) answers.push(decide(work, batch, now, this.#writer.end, drafts));
      const bytes = await this.#write(drafts);
      const lines = drafts.map(completed);
      for (const line of lines) this.#memory.apply(line);
      this.#events.onApplied(lines, bytes);
    } catch (error) {
      this.#failed(works, error);
      return;
    }
    for (const answer of answers) answer();
  }

  async #write(drafts: readonly Draft[]): Promise<number> {
    if (drafts.length === 0) return 0;
    let lines = drafts.map(encodeLine);
    const size = lines.reduce((sum, { length }) => sum + length, 0);
    if (!this.#writer.fits(size)) {
      await this.#writer.rotate(this.#memory.position + 1, size);
      lines = drafts.map((draft) => encodeLine({ ...draft, batch: this.#writer.end }));
    }
    return this.#writer.append(lines);
  }

  /** A full disk refuses these callers and nobody else; after anything else nothing can be promised any more. */
  #failed(works: readonly Work[], error: unknown): void {
    if (error instanceof StoreFault && error.code === 'full') {
      for (const work of works) work.fail(error);
      return;
    }
    const fault = (): StoreFault => readOnly(error);
    this.#refusal = fault;
    this.#events.onBroken(error);
    for (const work of [...works, ...this.#waiting]) work.fail(fault());
    this.#waiting = [];
  }
}

const decide = (work: Work, batch: Batch, now: Date, start: number, drafts: Draft[]): (() => void) => {
  if (work.kind === 'handled') {
    drafts.push({ kind: 'handled', batch: start, handled: work.handled });
    return work.answer;
  }
  const staged = batch.stage(work.commit, now);
  if (staged.ok) drafts.push(staged.line);
  return () => {
    work.answer(staged.outcome);
  };
};

const completed = (draft: Draft): Line =>
  draft.kind === 'handled' ? draft : { ...draft, entry: JSON.parse(draft.text) as LedgerEntry };

const readOnly = (cause: unknown): StoreFault =>
  new StoreFault(
    'read-only',
    `The store is read-only: the disk did not confirm a write (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'Whether the last change was saved is not known until the next start. Check the disk, then start again.',
    { cause }
  );
