import { join } from 'node:path';
import type { Step } from './step.ts';
import { tally, tallyOfCheck } from './tally.ts';
import { tallyOfPlaywright } from './tally-of-playwright.ts';
import { tallyOfVitest } from './tally-of-vitest.ts';

const check = (title: string, tool: string, ...args: readonly string[]): Step => ({
  title,
  command: { tool, args },
  count: tallyOfCheck
});

const vitest = (title: string, project: string, reports: string): Step => {
  const report = join(reports, `vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    title,
    command: { tool: 'vitest', args: ['run', '--project', project, ...reporters] },
    count: { report, by: tallyOfVitest }
  };
};

/** Generated files that all other steps read. No check of its own: it counts only when it fails. */
export const SYNC: Step = {
  title: 'generated files',
  command: { tool: 'node', args: ['src/cli/sync.ts'] },
  count: (code) => (code === 0 ? tally({}) : tally({ failed: 1 }))
};

/** What reads the sources. */
export const STATIC_STEPS: readonly Step[] = [
  check('format (prettier)', 'prettier', '--check', '.'),
  check('lint (eslint)', 'eslint', '.'),
  check('import directions (dependency-cruiser)', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src'),
  check('dead code (knip)', 'knip'),
  check('types (svelte-check)', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')
];

/** What runs the code. The end-to-end tests take the build that stands before them. */
export const runningSteps = (reports: string): readonly Step[] => {
  const report = join(reports, 'playwright.json');
  return [
    vitest('unit and store tests', 'node', reports),
    vitest('component tests (browser)', 'browser', reports),
    check('build', 'node', 'src/cli/build.ts'),
    {
      title: 'end-to-end tests (browser)',
      command: {
        tool: 'playwright',
        args: ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      },
      count: { report, by: tallyOfPlaywright }
    }
  ];
};
