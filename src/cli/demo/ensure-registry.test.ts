import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationIn, markDemonstration } from '#lib/server/settings/demonstration.ts';
import { takeLock } from '#lib/server/store/embedded/lock.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { fakeIo } from '../testing/fake-io.ts';
import { ensureRegistry } from './ensure-registry.ts';
import type { FillRegistry, RegistryPlace } from './make-registry.ts';

describe('the demonstration registry', () => {
  let parent: string;
  let place: RegistryPlace;
  let made = 0;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'chon-chuan-demo-'));
    place = { dir: join(parent, 'data/demo-registry'), keyFile: join(parent, 'data/demo-registry.key') };
    made = 0;
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const fill: FillRegistry = async ({ dir, keyFile }) => {
    made += 1;
    await mkdir(dir);
    await writeFile(join(dir, 'format.json'), `made ${made}`);
    await writeFile(keyFile, `key ${made}`);
  };
  const ensure = async (fresh = false, fillBy = fill) => {
    const io = fakeIo();
    await ensureRegistry(place, io, { fresh, fill: fillBy });
    return io.written.err;
  };
  const content = () => readFile(join(place.dir, 'format.json'), 'utf8');

  it('is made when there is none, with its key beside it and a mark in it', async () => {
    await ensure();
    expect(await content()).toBe('made 1');
    expect(await readFile(place.keyFile, 'utf8')).toBe('key 1');
    expect(await demonstrationIn(place.dir)).toBeDefined();
    expect((await readdir(join(parent, 'data'))).sort()).toEqual(['demo-registry', 'demo-registry.key']);
  });

  it('is left as it is when it is there', async () => {
    await ensure();
    expect(await ensure()).toBe('');
    expect(made).toBe(1);
  });

  it('is made anew when asked', async () => {
    await ensure();
    await ensure(true);
    expect(await content()).toBe('made 2');
    expect(await readFile(place.keyFile, 'utf8')).toBe('key 2');
  });

  it('is not thrown away while a server uses it', async () => {
    await ensure();
    const lock = await takeLock(realFiles, join(place.dir, 'lock'), new Date());
    await expect(ensure(true)).rejects.toThrow('in use');
    expect(await content()).toBe('made 1');
    await lock.release();
  });

  it('is made from the start again after an interruption', async () => {
    const interrupted: FillRegistry = async (where) => {
      await fill(where);
      throw new Error('interrupted');
    };
    await expect(ensure(false, interrupted)).rejects.toThrow('interrupted');
    expect(existsSync(place.dir)).toBe(false);
    await ensure();
    expect(await content()).toBe('made 2');
    expect((await readdir(join(parent, 'data'))).sort()).toEqual(['demo-registry', 'demo-registry.key']);
  });

  it.each([false, true])('never takes the place of anything else (fresh: %s)', async (fresh) => {
    await mkdir(place.dir, { recursive: true });
    await writeFile(join(place.dir, 'format.json'), 'a real registry');
    await expect(ensure(fresh)).rejects.toThrow('is no demonstration');
    expect(await content()).toBe('a real registry');
    expect(made).toBe(0);
  });

  it('says when the shipped data have changed since it was made', async () => {
    await ensure();
    await markDemonstration(place.dir, { madeFrom: 'what was shipped last year' });
    expect(await ensure()).toContain('--fresh');
    expect(made).toBe(1);
  });
});
