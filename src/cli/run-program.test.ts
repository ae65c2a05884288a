import { describe, expect, it } from 'vitest';
import { exitCodeOf } from './run-program.ts';
import { fakeIo } from './testing/fake-io.ts';
import { WrongUse } from './wrong-use.ts';

const failing = (error: Error) => () => Promise.reject(error);

describe('a program', () => {
  it('ends with the exit code that it gives', async () => {
    expect(await exitCodeOf('x', async () => 1, fakeIo())).toBe(1);
  });

  it('says an unexpected error in one line, without a stack', async () => {
    const io = fakeIo();
    expect(await exitCodeOf('x', failing(new Error('the disk is full')), io)).toBe(1);
    expect(io.written).toEqual({ out: '', err: 'x: the disk is full\n' });
  });

  it('adds where it came from with DEBUG=1', async () => {
    const io = fakeIo({ DEBUG: '1' });
    await exitCodeOf('x', failing(new Error('the disk is full')), io);
    expect(io.written.err).toContain('run-program.test.ts');
  });

  it('exits 2 at wrong use', async () => {
    expect(await exitCodeOf('x', failing(new WrongUse('no such option')), fakeIo())).toBe(2);
  });
});
