import type { CheckedCase } from './check-case.ts';
import { openWorker } from './open-worker.ts';

/** What the worker sends for each case. */
interface Sent {
  readonly checked: CheckedCase;
  readonly of: number;
}

/** The run of all reference cases in the reader's own browser. */
export class BrowserRun {
  #worker: Worker | undefined;
  #started = 0;
  #checked = $state.raw<readonly CheckedCase[]>([]);
  #state = $state<'waiting' | 'running' | 'done' | 'failed'>('waiting');
  #milliseconds = $state(0);

  get state(): 'waiting' | 'running' | 'done' | 'failed' {
    return this.#state;
  }

  /** Those that are done so far. */
  get checked(): readonly CheckedCase[] {
    return this.#checked;
  }

  /** How long all of them took, once they are done. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  /** Computes all cases anew. */
  start(): void {
    this.stop();
    this.#checked = [];
    this.#state = 'running';
    this.#started = performance.now();
    const worker = openWorker();
    worker.onmessage = ({ data }: MessageEvent<Sent>) => {
      this.#take(data);
    };
    worker.onerror = () => {
      this.stop();
      this.#state = 'failed';
    };
    this.#worker = worker;
  }

  /** Ends a run that is under way. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #take({ checked, of }: Sent): void {
    this.#checked = [...this.#checked, checked];
    if (this.#checked.length < of) return;
    this.#milliseconds = performance.now() - this.#started;
    this.#state = 'done';
    this.stop();
  }
}
