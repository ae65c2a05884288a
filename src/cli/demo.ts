import { runDemo } from './demo/run-demo.ts';
import { runProgram } from './run-program.ts';

await runProgram('demo', runDemo);
