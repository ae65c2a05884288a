import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dispatch, type Program } from './dispatch.ts';
import { SUBCOMMANDS } from './subcommands.ts';
import { fakeIo } from './testing/fake-io.ts';
import { WrongUse } from './wrong-use.ts';

const calls: (readonly string[])[] = [];
const PROGRAM: Program = {
  version: '1.2.3',
  subcommands: {
    echo: async () => ({
      name: 'echo',
      summary: { vi: 'Lặp lại', en: 'Repeats' },
      usage: 'chon-chuan echo TEXT [--loud]',
      run: async (args, io) => {
        calls.push(args);
        const { positionals } = parseArgs({
          args: [...args],
          options: { loud: { type: 'boolean' } },
          allowPositionals: true
        });
        const [text] = positionals;
        if (text === undefined) throw new WrongUse('TEXT is missing');
        if (text === 'fail') throw new Error('the disk is full');
        io.out(text);
        return text === 'no' ? 1 : 0;
      }
    })
  }
};

async function run(...args: readonly string[]) {
  const io = fakeIo();
  const code = await dispatch(args, io, PROGRAM);
  return { code, ...io.written };
}

describe('chon-chuan', () => {
  it('hands the rest of the arguments to the subcommand, and its exit code back', async () => {
    expect(await run('echo', 'yes', '--loud')).toEqual({ code: 0, out: 'yes\n', err: '' });
    expect(calls.at(-1)).toEqual(['yes', '--loud']);
    expect((await run('echo', 'no')).code).toBe(1);
  });

  it('shows on standard error what there is when called without a subcommand, and exits 2', async () => {
    const { code, out, err } = await run();
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('echo');
    expect(err).toContain('Lặp lại');
    expect(err).toContain('Repeats');
  });

  it.each(['--help', '-h', 'help'])('shows the same on standard output when asked by %s', async (flag) => {
    const { code, out, err } = await run(flag);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Repeats');
  });

  it.each([
    ['help', 'echo'],
    ['echo', '--help'],
    ['echo', 'text', '-h']
  ])('shows the usage of one subcommand: %s %s', async (...args) => {
    const before = calls.length;
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toContain('chon-chuan echo TEXT [--loud]');
    expect(calls).toHaveLength(before);
  });

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  it.each([['nothing'], ['help', 'nothing'], ['constructor'], ['--nothing']])('exits 2 at %s %s', async (...args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(args.at(-1));
  });

  it.each([['echo'], ['echo', 'x', '--unknown']])('shows the usage at wrong use: %s %s %s', async (...args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: chon-chuan echo TEXT [--loud]');
  });

  it('leaves errors that are no wrong use to the program', async () => {
    await expect(run('echo', 'fail')).rejects.toThrow('the disk is full');
  });
});

describe('the subcommands', () => {
  it('are each found under their own name, and say in both languages what they do', async () => {
    for (const [name, load] of Object.entries(SUBCOMMANDS)) {
      const subcommand = await load();
      expect(subcommand.name).toBe(name);
      expect(subcommand.usage).toMatch(new RegExp(`^chon-chuan ${name}\\b`));
      expect(subcommand.summary.vi).not.toBe(subcommand.summary.en);
    }
  });
});
