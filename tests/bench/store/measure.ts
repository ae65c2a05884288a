import type { BenchResult } from '../bench-result.ts';

/** Value below which the share `q` (0 to 1) of the samples lies. */
export const quantile = (samples: readonly number[], q: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Milliseconds that each of `runs` calls takes, one after the other. */
export const timeEach = async (runs: number, call: (run: number) => unknown): Promise<number[]> => {
  const samples: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await call(run);
    samples.push(performance.now() - started);
  }
  return samples;
};

/** A duration measured on its own; the ratio needs a peer. */
export const durations = (
  name: string,
  samples: readonly number[],
  peer?: { name: string; samples: readonly number[] }
): BenchResult => {
  const own = {
    name,
    unit: 'ms',
    runs: samples.length,
    median: round(median(samples)),
    p99: round(quantile(samples, 0.99))
  };
  if (peer === undefined) return own;
  const theirs = median(peer.samples);
  return { ...own, peer: { name: peer.name, median: round(theirs) }, ratio: round(median(samples) / theirs) };
};

export const round = (value: number): number => Number(value.toPrecision(4));
