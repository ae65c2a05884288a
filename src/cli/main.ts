import { dispatch } from './dispatch.ts';
import { runProgram } from './run-program.ts';
import { SUBCOMMANDS } from './subcommands.ts';
import { version } from './version.ts';

await runProgram('chon-chuan', (args, io) => dispatch(args, io, { subcommands: SUBCOMMANDS, version: version() }));
