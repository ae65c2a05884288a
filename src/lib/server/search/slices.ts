/** Longest time that work in slices keeps the event loop. */
const SLICE_MS = 8;

/** Does something for each item, letting others run in between. */
export const inSlices = async <T>(items: Iterable<T>, work: (item: T) => void): Promise<void> => {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < SLICE_MS) continue;
    await new Promise(setImmediate);
    started = performance.now();
  }
};
