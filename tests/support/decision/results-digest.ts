import { readProblem, solve } from '#lib/decision/problem/index.ts';
import type { PublishedCase } from './published-cases.ts';

/** Digest of all results, wherever they are computed. It changes only where a case or the engine is changed on purpose. */
export const RESULTS_DIGEST = 'dd2e85c61e1fdd7e';

/** 64-bit FNV-1a hash of all results written out with all their digits. */
export function resultsDigest(cases: readonly PublishedCase[]): string {
  const results = cases.map((content) => [content.id, solve(readProblem(content)).result]);
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(results))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
