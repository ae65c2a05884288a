import { compile } from '@inlang/paraglide-js';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { MESSAGE_OPTIONS } from './build/message-options.ts';
import { ROOT } from './root.ts';
import { runProgram } from './run-program.ts';

/** Writes what editors and checks need and git does not keep: the framework's types and the compiled messages. */
await runProgram('sync', async () => {
  process.chdir(ROOT);
  const kit = join(ROOT, 'node_modules/@sveltejs/kit/svelte-kit.js');
  const { status } = spawnSync(process.execPath, [kit, 'sync'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return status ?? 1;
  await compile({ ...MESSAGE_OPTIONS, strategy: [...MESSAGE_OPTIONS.strategy], cleanOutdir: false });
  return 0;
});
