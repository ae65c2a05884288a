import type { Job, JobHealth } from './job.ts';

export interface JobOptions {
  readonly clock?: () => Date;
  /** Between two rounds, in milliseconds. */
  readonly every?: number;
  /** Told when a job begins to fail, and when it is well again; not at every try. */
  readonly onNotice?: (message: string) => void;
}

export interface RunningJobs {
  health(): readonly JobHealth[];
  /** Returns when what is being done is done. */
  stop(): Promise<void>;
}

const EVERY_MS = 5000;

/** Runs jobs one after the other, now and then again and again. A job that fails is tried again and stops nothing else. */
export function startJobs(jobs: readonly Job[], options: JobOptions = {}): RunningJobs {
  const { clock = () => new Date(), every = EVERY_MS, onNotice = () => undefined } = options;
  const health = new Map<string, JobHealth>(jobs.map(({ name }) => [name, { name, state: 'well' }]));
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const runOne = async ({ name, run }: Job): Promise<void> => {
    const before = health.get(name);
    try {
      await run();
      health.set(name, { name, state: 'well', doneAt: clock().toISOString() });
      if (before?.state === 'failing') onNotice(`The job "${name}" works again.`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      health.set(name, { ...before, name, state: 'failing', message });
      if (before?.message !== message) onNotice(`The job "${name}" failed and will be tried again: ${message}`);
    }
  };
  const round = async (): Promise<void> => {
    for (const job of jobs) if (!isStopped()) await runOne(job);
    if (isStopped()) return;
    timer = setTimeout(() => {
      running = round();
    }, every).unref();
  };
  const isStopped = (): boolean => stopped;
  let running = round();

  return {
    health: () => [...health.values()],
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    }
  };
}
