import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { endAll } from './run/run-command.ts';
import { runLane } from './run/run-lane.ts';
import { createScreen } from './run/screen.ts';
import { runningSteps, STATIC_STEPS, SYNC } from './run/steps.ts';
import { summary } from './run/summary.ts';

// `npm test`: every check of the project, on to the end whatever fails. Two lanes at a time; the last line is the count.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

const screen = createScreen((text) => process.stdout.write(text));
const reports = await mkdtemp(join(tmpdir(), 'chon-chuan-test-'));
const start = performance.now();
try {
  const synced = await runLane([SYNC], screen, 'kept');
  const lanes = await Promise.all([
    runLane(runningSteps(reports), screen, 'live'),
    runLane(STATIC_STEPS, screen, 'kept')
  ]);
  const { lines, exitCode } = summary([...synced, ...lanes.flat()]);
  screen.line(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  for (const line of lines) screen.line(line);
  process.exitCode = exitCode;
} finally {
  await rm(reports, { recursive: true, force: true });
}
