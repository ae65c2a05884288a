import { z } from 'zod';
import { tally, withExitCode, type Tally } from './tally.ts';

/** The parts of Vitest's JSON report (Jest's form) that are counted. */
const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) }))
});

/** Counts what Vitest reports; a file that could not be loaded has no tests and is one failure. */
export function tallyOfVitest(json: unknown, code: number): Tally {
  const counts = report.parse(json);
  const unloaded = counts.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
  );
  const counted = tally({
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + unloaded.length,
    skipped: counts.numPendingTests + counts.numTodoTests
  });
  return withExitCode(counted, code);
}
