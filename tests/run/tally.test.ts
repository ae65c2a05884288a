import { describe, expect, it } from 'vitest';
import { summary } from './summary.ts';
import { tally, tallyOfCheck } from './tally.ts';
import { tallyOfPlaywright } from './tally-of-playwright.ts';
import { tallyOfVitest } from './tally-of-vitest.ts';

const VITEST = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const PLAYWRIGHT = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 } };

describe('counting tests', () => {
  it('counts a check as one', () => {
    expect(tallyOfCheck(0)).toEqual(tally({ passed: 1 }));
    expect(tallyOfCheck(3)).toEqual(tally({ failed: 1 }));
  });

  it('takes the numbers of Vitest, todo and skipped ones together', () => {
    expect(tallyOfVitest({ ...VITEST, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1 }, 1)).toEqual(
      tally({ passed: 12, failed: 2, skipped: 4 })
    );
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] }
    ];
    expect(tallyOfVitest({ ...VITEST, numFailedTests: 1, testResults }, 1)).toEqual(tally({ passed: 12, failed: 2 }));
  });

  it('counts a bad end as a failure when no test tells of it', () => {
    expect(tallyOfVitest(VITEST, 1)).toEqual(tally({ passed: 12, failed: 1 }));
    expect(tallyOfPlaywright(PLAYWRIGHT, 1)).toEqual(tally({ passed: 7, failed: 1 }));
    expect(tallyOfPlaywright(PLAYWRIGHT, 0)).toEqual(tally({ passed: 7 }));
  });

  it('counts what passed only when tried again as a failure', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 1 };
    expect(tallyOfPlaywright({ stats }, 1)).toEqual(tally({ passed: 7, failed: 3, skipped: 1 }));
  });

  it('refuses a report that is none', () => {
    expect(() => tallyOfVitest({}, 0)).toThrow();
    expect(() => tallyOfPlaywright({ stats: {} }, 0)).toThrow();
  });
});

describe('the last line', () => {
  const ended = (counts: Parameters<typeof tally>[0]) => ({ title: 'x', tally: tally(counts) });

  it('is the count over all steps, and the exit code follows it', () => {
    expect(summary([ended({ passed: 20 }), ended({ passed: 1 })])).toEqual({
      lines: ['21 passed, 0 failed'],
      exitCode: 0
    });
    expect(summary([ended({ passed: 20 }), ended({ failed: 1 })])).toEqual({
      lines: ['✗ x: 1 failed', '20 passed, 1 failed'],
      exitCode: 1
    });
  });

  it('counts skipped tests among the failed', () => {
    const { lines, exitCode } = summary([ended({ passed: 20, failed: 1, skipped: 2 })]);
    expect([lines.at(-1), exitCode]).toEqual(['20 passed, 3 failed, 2 skipped', 1]);
    expect(summary([ended({ passed: 20, skipped: 1 })]).exitCode).toBe(1);
  });

  it('is no success when nothing was run', () => {
    expect(summary([]).exitCode).toBe(1);
  });
});
