import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { BenchResult } from './bench-result.ts';
import { seeded } from './store/documents.ts';
import { durations, median, quantile, round, timeEach } from './store/measure.ts';
import { filledStore, scratchFolder, update } from './store/own-store.ts';
import { sqlitePeer } from './store/sqlite-peer.ts';

const PEER = 'node:sqlite (WAL, synchronous=FULL)';

/** Durable updates beside SQLite, their cost as the store grows, and the start of a process. */
export const bench = async (): Promise<BenchResult[]> => {
  const small = await scratchFolder();
  const large = await scratchFolder();
  try {
    const at10k = await filledStore(join(small.path, 'registry'), 10_000);
    const beside = await besideSqlite(at10k, small.path, 10_000);
    await at10k.close();
    return [
      ...beside,
      await costGrowth(large.path),
      ...(await coldStart('10k', join(small.path, 'registry'), 7)),
      ...(await coldStart('100k', join(large.path, 'registry'), 3))
    ];
  } finally {
    await small.remove();
    await large.remove();
  }
};

/** In turns, so that both meet the same moods of the disk. */
const besideSqlite = async (store: EmbeddedStore, folder: string, count: number): Promise<BenchResult[]> => {
  const peer = sqlitePeer(folder, count);
  const random = seeded(7);
  const any = (): number => Math.floor(random() * count);
  const own: number[] = [];
  const theirs: number[] = [];
  const ownRates: number[] = [];
  const theirRates: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    own.push(...(await timeEach(200, () => update(store, any()))));
    theirs.push(
      ...(await timeEach(200, () => {
        peer.update(any());
      }))
    );
    ownRates.push(await commitsPerSecond(store, count, turn));
    const started = performance.now();
    for (let run = 0; run < 500; run++) peer.update(any());
    theirRates.push(500_000 / (performance.now() - started));
  }
  peer.close();
  const rate = median(ownRates);
  return [
    durations('update-p50-10k', own, { name: PEER, samples: theirs }),
    {
      name: 'commits-per-second-20',
      unit: 'commits/s',
      runs: ownRates.length,
      median: round(rate),
      p99: round(quantile(ownRates, 0.01)),
      peer: { name: PEER, median: round(median(theirRates)) },
      ratio: round(median(theirRates) / rate)
    }
  ];
};

/** 20 clients, each of which updates documents of its own, one after the other. */
const commitsPerSecond = async (store: EmbeddedStore, count: number, turn: number): Promise<number> => {
  const clients = 20;
  const each = 50;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let run = 0; run < each; run++) await update(store, ((turn * each + run) * clients + client) % count);
    })
  );
  return (clients * each * 1000) / (performance.now() - started);
};

const costGrowth = async (folder: string): Promise<BenchResult> => {
  const few = await filledStore(join(folder, 'few'), 1000);
  const many = await filledStore(join(folder, 'registry'), 100_000);
  const random = seeded(11);
  const atFew: number[] = [];
  const atMany: number[] = [];
  for (let turn = 0; turn < 10; turn++) {
    atFew.push(...(await timeEach(100, () => update(few, Math.floor(random() * 1000)))));
    atMany.push(...(await timeEach(100, () => update(many, Math.floor(random() * 100_000)))));
  }
  await few.close();
  await many.close();
  return durations('cost-growth-1k-100k', atMany, { name: 'the same at 1,000 documents', samples: atFew });
};

const coldStart = async (size: string, dir: string, runs: number): Promise<BenchResult[]> => {
  const times: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < runs; run++) {
    const script = join(import.meta.dirname, 'store', 'cold-start.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, dir]);
    const { milliseconds, megabytes } = JSON.parse(stdout) as { milliseconds: number; megabytes: number };
    times.push(milliseconds);
    memory.push(megabytes);
  }
  const held = { unit: 'MB', runs, median: round(median(memory)), p99: round(quantile(memory, 0.99)) };
  return [durations(`cold-start-${size}`, times), { name: `resident-memory-${size}`, ...held }];
};
