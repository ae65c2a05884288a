import { m } from '#lib/paraglide/messages.js';
import type { RailCounts } from '#lib/server/queries/home/rail-counts.ts';

const WORDS: Readonly<Record<keyof RailCounts, (count: number) => string>> = {
  home: (count) => m.rail_tasks({ count }),
  evaluations: () => m.rail_evaluations(),
  requests: () => m.rail_requests()
};

const isCounted = (key: string): key is keyof RailCounts => Object.hasOwn(WORDS, key);

/** The number beside a place of the rail, and what it counts. A place without anything to count has none. */
export function railCount(
  counts: RailCounts | null,
  key: string
): { readonly count?: number; readonly countLabel?: string } {
  if (counts === null || !isCounted(key) || counts[key] === 0) return {};
  return { count: counts[key], countLabel: WORDS[key](counts[key]) };
}
