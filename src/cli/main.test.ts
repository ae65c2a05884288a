import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { ROOT } from './root.ts';

const MAIN = [join(ROOT, 'src/cli/main.ts')];
const run = (...args: readonly string[]) => spawnSync(process.execPath, [...MAIN, ...args], { encoding: 'utf8' });

describe('the command line in plain Node', () => {
  it('runs without a build', () => {
    const { status, stdout, stderr } = run('--version');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('exits 2 with its usage on standard error', () => {
    const { status, stdout, stderr } = run('no-such-thing');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage');
  });

  it('goes on quietly when its reader has gone', async () => {
    const program = spawn(process.execPath, [...MAIN, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    program.stdout.destroy();
    let complaints = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    const code = await new Promise((resolve) => program.on('close', resolve));
    expect([code, complaints]).toEqual([0, '']);
  });
});
