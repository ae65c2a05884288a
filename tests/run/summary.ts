import type { Ended } from './run-lane.ts';
import { sum } from './tally.ts';

export interface Summary {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/**
 * What a run comes to: the steps that failed, and as the last line `N passed, N failed`. A skipped test has shown
 * nothing, so it counts among the failed.
 */
export function summary(ended: readonly Ended[]): Summary {
  const { passed, failed, skipped } = sum(ended.map(({ tally }) => tally));
  const bad = failed + skipped;
  const nothing = passed + bad === 0;
  const counted = (fails: number, skips: number): string =>
    `${fails + skips} failed${skips > 0 ? `, ${skips} skipped` : ''}`;
  return {
    lines: [
      ...ended
        .filter(({ tally }) => tally.failed + tally.skipped > 0)
        .map(({ title, tally }) => `✗ ${title}: ${counted(tally.failed, tally.skipped)}`),
      ...(nothing ? ['nothing was run'] : []),
      `${passed} passed, ${counted(failed, skipped)}`
    ],
    exitCode: bad > 0 || nothing ? 1 : 0
  };
}
