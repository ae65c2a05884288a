import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('one at a time', () => {
  let dir: string;
  let lock: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'chon-chuan-lock-'));
    lock = join(dir, 'cache', 'build.lock');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('the second waits until the first is done, and says so once', async () => {
    const order: string[] = [];
    let waits = 0;
    const work = (name: string) => async () => {
      order.push(`${name} starts`);
      await delay(300);
      order.push(`${name} ends`);
      return name;
    };
    const first = oneAtATime(lock, () => expect.unreachable(), work('first'));
    await delay(50);
    const second = oneAtATime(lock, () => (waits += 1), work('second'));
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(order).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
    expect(waits).toBe(1);
  });

  it('a failure is handed on and holds nobody up', async () => {
    const failing = oneAtATime(
      lock,
      () => undefined,
      () => Promise.reject(new Error('no space'))
    );
    await expect(failing).rejects.toThrow('no space');
    expect(
      await oneAtATime(
        lock,
        () => expect.unreachable(),
        async () => 'next'
      )
    ).toBe('next');
    expect(await readdir(join(dir, 'cache'))).toEqual([]);
  });
});
