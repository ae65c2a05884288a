import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import type { BenchResult } from './bench-result.ts';
import { nameOf, seeded } from './store/documents.ts';
import { durations, round, timeEach } from './store/measure.ts';
import { filledStore, scratchFolder } from './store/own-store.ts';

const COUNT = 10_000;

/** Searching 10,000 products for one of them and for a word that all have, and what indexing them keeps others from. */
export const bench = async (): Promise<BenchResult[]> => {
  const scratch = await scratchFolder();
  const store = await filledStore(join(scratch.path, 'registry'), COUNT);
  try {
    const indexing = await indexingDelay(() => store.prepareSearch());
    const random = seeded(5);
    const anyName = (): string => nameOf(Math.floor(random() * COUNT));
    const find = (text: string) => store.search('products', { text, facets: ['state', 'categories'], limit: 20 });
    // The first calls are those of a program that is not warm yet.
    await timeEach(20, (run) => find(run % 2 === 0 ? 'ứng dụng' : anyName()));
    const selective = await timeEach(500, async () => {
      const { total } = await find(`phan mem ${anyName()}`);
      if (total === 0) throw new Error('Nothing was found');
    });
    const slips = await timeEach(200, () => find(slip(anyName(), random())));
    const everywhere = await timeEach(60, async () => {
      const { total } = await find('ứng dụng');
      if (total !== COUNT) throw new Error(`${total} were found`);
    });
    return [
      durations('selective-10k', selective),
      durations('selective-with-a-slip-10k', slips),
      durations('everywhere-10k', everywhere),
      indexing
    ];
  } finally {
    await store.close();
    await scratch.remove();
  }
};

/** One letter of the name doubled, as a finger that rests too long does. */
const slip = (name: string, at: number): string => {
  const index = 1 + Math.floor(at * (name.length - 2));
  return `${name.slice(0, index)}${name[index] ?? ''}${name.slice(index)}`;
};

/** How long the event loop was kept at most while an index is made. */
const indexingDelay = async (make: () => Promise<void>): Promise<BenchResult> => {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await make();
  delays.disable();
  const [median, longest] = [delays.percentile(50) / 1e6, delays.max / 1e6];
  return {
    name: 'event-loop-while-indexing-10k',
    unit: 'ms',
    runs: delays.count,
    median: round(median),
    p99: round(longest)
  };
};
