import type { Screen } from './screen.ts';
import { runStep, type Step } from './step.ts';
import type { Tally } from './tally.ts';

export interface Ended {
  readonly title: string;
  readonly tally: Tally;
}

/** Runs steps one after the other, whatever comes of each. */
export async function runLane(
  steps: readonly Step[],
  screen: Screen,
  shown: 'live' | 'kept'
): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  for (const step of steps) {
    const output = screen[shown]();
    if (shown === 'live') screen.line(`\n── ${step.title}`);
    else output.write(`\n── ${step.title}\n`);
    const start = performance.now();
    const { tally, fault } = await runStep(step, output.write);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const good = tally.failed === 0 && tally.skipped === 0;
    output.write(`${fault === undefined ? '' : `${fault}\n`}${good ? '✓' : '✗'} ${step.title} (${seconds} s)\n`);
    output.end();
    ended.push({ title: step.title, tally });
  }
  return ended;
}
