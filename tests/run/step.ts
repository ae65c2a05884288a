import { readFile } from 'node:fs/promises';
import { runCommand, type Command } from './run-command.ts';
import { tally, type Tally } from './tally.ts';

/** One part of a test run. */
export interface Step {
  readonly title: string;
  readonly command: Command;
  /** Counts by exit code alone, or by a report that the command leaves in a file. */
  readonly count: ((code: number) => Tally) | { readonly report: string; readonly by: CountReport };
}

type CountReport = (json: unknown, code: number) => Tally;

export interface StepResult {
  readonly tally: Tally;
  /** Why it could not be counted, if so: it counts as failed then. */
  readonly fault?: string;
}

export async function runStep(step: Step, write: (text: string) => void): Promise<StepResult> {
  const code = await runCommand(step.command, write);
  if (typeof step.count === 'function') return { tally: step.count(code) };
  const { report, by } = step.count;
  try {
    return { tally: by(JSON.parse(await readFile(report, 'utf8')), code) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { tally: tally({ failed: 1 }), fault: `no report to count (exit code ${code}): ${reason}` };
  }
}
