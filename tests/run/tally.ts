/** How many tests ran to which end. A skipped test has shown nothing, so it is no pass: see `summary`. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const tally = (counts: Partial<Tally>): Tally => ({ passed: 0, failed: 0, skipped: 0, ...counts });

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped
    }),
    tally({})
  );

/** A check that has no tests of its own counts as one. */
export const tallyOfCheck = (code: number): Tally => (code === 0 ? tally({ passed: 1 }) : tally({ failed: 1 }));

/** A run that ended badly although no test did (a crash, no tests at all, an error between tests) has failed once. */
export const withExitCode = (counted: Tally, code: number): Tally =>
  code !== 0 && counted.failed === 0 && counted.skipped === 0 ? { ...counted, failed: 1 } : counted;
