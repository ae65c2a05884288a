import { performance } from 'node:perf_hooks';
import type { BenchResult } from './bench-result.ts';

/** Time of one call in milliseconds. What is timed must return what it computed, so that nothing is optimised away. */
export function timeOf(run: () => unknown): number {
  const start = performance.now();
  const computed = run();
  const time = performance.now() - start;
  if (computed === undefined) throw new Error('a bench must return what it computed');
  return time;
}

/** Median, 99th percentile (nearest rank) and the comparison with a peer, from the times of single runs. */
export function resultOf(
  name: string,
  times: readonly number[],
  peer?: { readonly name: string; readonly times: readonly number[] }
): BenchResult {
  const median = quantileOf(times, 0.5);
  const own = { name, unit: 'ms', runs: times.length, median, p99: quantileOf(times, 0.99) };
  if (!peer) return own;
  const theirs = quantileOf(peer.times, 0.5);
  return { ...own, peer: { name: peer.name, median: theirs }, ratio: median / theirs };
}

/** Value that the given share of the times does not exceed (nearest rank). */
function quantileOf(times: readonly number[], share: number): number {
  const rising = [...times].sort((a, b) => a - b);
  return rising[Math.max(0, Math.ceil(share * rising.length) - 1)] ?? 0;
}
