import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build/build-if-needed.ts';
import { runProgram } from './run-program.ts';

await runProgram('build', async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { force: { type: 'boolean', default: false } } });
  return buildIfNeeded(io, values);
});
