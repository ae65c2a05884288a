import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLane } from './run-lane.ts';
import { createScreen } from './screen.ts';
import type { Step } from './step.ts';
import { tally, tallyOfCheck } from './tally.ts';

describe('a lane of steps', () => {
  let dir: string;
  let shown: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'chon-chuan-lane-'));
    shown = '';
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const screen = () =>
    createScreen((text) => {
      shown += text;
    });
  const step = (title: string, code: string, count: Step['count'] = tallyOfCheck): Step => ({
    title,
    command: { tool: 'node', args: ['-e', code] },
    count
  });

  it('goes on after a failure and shows what each step wrote', async () => {
    const ended = await runLane(
      [
        step('bad', 'console.log("on its way"); console.error("and down"); process.exitCode = 3'),
        step('good', 'console.log("fine")')
      ],
      screen(),
      'live'
    );
    expect(ended).toEqual([
      { title: 'bad', tally: tally({ failed: 1 }) },
      { title: 'good', tally: tally({ passed: 1 }) }
    ]);
    for (const text of ['on its way', 'and down', '✗ bad', 'fine', '✓ good']) expect(shown).toContain(text);
  });

  it('counts a step by its report', async () => {
    const report = join(dir, 'report.json');
    await writeFile(report, '{"n": 5}');
    const by = (json: unknown) => tally({ passed: (json as { n: number }).n });
    expect(await runLane([step('x', '', { report, by })], screen(), 'kept')).toEqual([
      { title: 'x', tally: tally({ passed: 5 }) }
    ]);
  });

  it('counts a step that left no report as failed, whatever its exit code, and says so', async () => {
    const report = join(dir, 'absent.json');
    const [counted] = await runLane([step('x', '', { report, by: () => tally({}) })], screen(), 'kept');
    expect(counted?.tally).toEqual(tally({ failed: 1 }));
    expect(shown).toContain('absent.json');
    expect(shown).toContain('✗ x');
  });

  it('counts a step that was killed as failed', async () => {
    expect(await runLane([step('x', 'process.kill(process.pid, "SIGKILL")')], screen(), 'kept')).toEqual([
      { title: 'x', tally: tally({ failed: 1 }) }
    ]);
  });

  it('runs on the Node that is installed with the project', async () => {
    await runLane([step('x', 'console.log(process.versions.node)')], screen(), 'live');
    expect(shown).toContain(process.versions.node);
  });
});

describe('two lanes on one screen', () => {
  it('do not tear each other’s lines', () => {
    let shown = '';
    const screen = createScreen((text) => {
      shown += text;
    });
    const live = screen.live();
    const kept = screen.kept();
    live.write('one\ntw');
    kept.write('lint\n');
    kept.end();
    live.write('o\nthree');
    live.end();
    expect(shown).toBe('one\nlint\ntwo\nthree\n');
  });
});
