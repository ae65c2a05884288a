import { runProgram } from './run-program.ts';
import { serve } from './serve/serve.ts';

await runProgram('chon-chuan', (_args, io) => serve(io));
