import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Told = Map<string, number>;

/** Lets the writers run and kills them with SIGKILL `after` milliseconds of writing. Notes what they acknowledged. */
export const killOnce = (folder: string, after: number, told: Told): Promise<{ readonly acknowledged: number }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder], {
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let acknowledged = 0;
    let rest = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === 'open') {
          setTimeout(() => child.kill('SIGKILL'), after);
          continue;
        }
        const [kind = '', writer = '', value = ''] = line.split(' ');
        told.set(`${kind} ${writer}`, Number(value));
        acknowledged++;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve({ acknowledged });
      else reject(new Error(`The writers ended by themselves: ${errors}`));
    });
  });
