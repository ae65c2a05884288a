import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { openRecordStore } from './open-record-store.ts';
import type { RecordStore } from './port.ts';

let dir: string;
let store: RecordStore;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'records-'));
  store = await openRecordStore({ dir });
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

const onDisk = async (kind: string): Promise<string> =>
  readFile(join(dir, 'records', `${kind}.json`), 'utf8').catch(() => '');

describe('records', () => {
  it('are kept, listed, changed and erased, each safe on disk when the call returns', async () => {
    await store.update('persons', 'a', () => ({ name: 'Nguyễn Văn An' }));
    expect(await onDisk('persons')).toContain('Nguyễn Văn An');
    await store.update('persons', 'b', () => ({ name: 'Bình' }));
    expect(await store.get('persons', 'a')).toEqual({ name: 'Nguyễn Văn An' });
    await store.update<{ name: string }>('persons', 'b', (before) => before && { name: `${before.name}!` });
    expect(await store.list('persons')).toEqual([
      { id: 'a', value: { name: 'Nguyễn Văn An' } },
      { id: 'b', value: { name: 'Bình!' } }
    ]);
    expect(await store.update<object>('persons', 'a', () => undefined)).toBeUndefined();
    expect(await onDisk('persons')).not.toContain('Nguyễn');
    await store.close();
    store = await openRecordStore({ dir });
    expect(await store.list('persons')).toEqual([{ id: 'b', value: { name: 'Bình!' } }]);
    expect(await store.list('contacts')).toEqual([]);
  });

  it('are changed one after the other', async () => {
    const add = () => store.update<number>('throttle', 'ip', (before = 0) => before + 1);
    await Promise.all(Array.from({ length: 100 }, add));
    expect(await store.get('throttle', 'ip')).toBe(100);
  });

  it('do not change when a change throws, and others are not held up', async () => {
    const refuse = (): undefined => {
      throw new Error('no');
    };
    const failing = store.update('credentials', 'a', refuse);
    const going = store.update('credentials', 'b', () => 1);
    await expect(failing).rejects.toThrow('no');
    expect(await going).toBe(1);
    expect(await store.get('credentials', 'a')).toBeUndefined();
  });

  it('cannot be changed from outside', async () => {
    const value = { roles: ['lead'] };
    await store.update('persons', 'a', () => value);
    value.roles.push('admin');
    const read = await store.get<{ roles: string[] }>('persons', 'a');
    expect(read).toEqual({ roles: ['lead'] });
    expect(() => read!.roles.push('admin')).toThrow(TypeError);
  });

  it('put off only the touching of what passes, seen at once and written soon', async () => {
    const deferred = { deferred: true };
    await store.update('sessions', 's', () => ({ seen: 1 }), deferred);
    expect(await store.get('sessions', 's')).toEqual({ seen: 1 });
    expect(await onDisk('sessions')).toBe('');
    await store.update('sessions', 't', () => 1);
    expect(await store.get('sessions', 's')).toEqual({ seen: 1 });
    await store.update('sessions', 's', () => ({ seen: 2 }), deferred);
    await store.update('credentials', 'c', () => 'hash', deferred);
    expect(await onDisk('credentials')).toContain('hash');
    await store.close();
    expect(await onDisk('sessions')).toContain('"seen":2');
    store = await openRecordStore({ dir });
  });

  it('stay as they were when the disk is full', async () => {
    await store.update('persons', 'a', () => 'old');
    let full = false;
    const files: FileLayer = {
      ...realFiles,
      open: async (path, flags) => {
        if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return realFiles.open(path, flags);
      }
    };
    const other = await openRecordStore({ dir, files });
    full = true;
    await expect(other.update('persons', 'a', () => 'new')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await other.get('persons', 'a')).toBe('old');
    full = false;
    await other.update('persons', 'b', () => 'more');
    expect(await readdir(join(dir, 'records'))).toEqual(['persons.json']);
    await other.close();
  });

  it('refuse a damaged file by name', async () => {
    await store.update('settings', 'a', () => 1);
    const path = join(dir, 'records', 'settings.json');
    const text = await readFile(path, 'utf8');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, text.replace('1}', '2}'));
    await expect(openRecordStore({ dir })).rejects.toMatchObject({ code: 'damaged', file: path });
  });
});
