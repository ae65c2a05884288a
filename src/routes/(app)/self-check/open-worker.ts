/** Starts the thread that goes through all cases; apart from the runes, which would watch the address. */
export const openWorker = (): Worker =>
  new Worker(new URL('./check-cases.worker.ts', import.meta.url), { type: 'module' });
