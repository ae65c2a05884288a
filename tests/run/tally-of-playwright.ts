import { z } from 'zod';
import { tally, withExitCode, type Tally } from './tally.ts';

/** The parts of Playwright's JSON report that are counted. */
const report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() })
});

/** Counts what Playwright reports; a test that passed only when it was tried again has failed. */
export function tallyOfPlaywright(json: unknown, code: number): Tally {
  const { stats } = report.parse(json);
  const counted = tally({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
  return withExitCode(counted, code);
}
