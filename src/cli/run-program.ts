import process from 'node:process';
import { processIo } from './io.ts';
import type { Io } from './subcommand.ts';
import { isWrongUse } from './wrong-use.ts';

/**
 * Runs a program to its exit code. An error that nobody expected is one clear line and exit code 1; `DEBUG=1` adds where
 * it came from. The process ends by itself, so that all output is written out.
 */
export async function runProgram(
  name: string,
  program: (args: readonly string[], io: Io) => Promise<number>
): Promise<void> {
  const io = processIo();
  process.exitCode = await exitCodeOf(name, () => program(process.argv.slice(2), io), io);
}

export async function exitCodeOf(name: string, run: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await run();
  } catch (error) {
    io.err(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (io.env['DEBUG'] === '1' && error instanceof Error && error.stack !== undefined) io.err(error.stack);
    return isWrongUse(error) ? 2 : 1;
  }
}
