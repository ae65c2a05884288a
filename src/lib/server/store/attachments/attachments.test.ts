import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realFiles } from '../files/real-files.ts';
import { attachmentContract } from './contract.ts';
import { openAttachmentStore } from './open-attachment-store.ts';

const place = (dir: string, digest: string): string => join(dir, 'attachments', digest.slice(0, 2), digest);

attachmentContract('attachments in a folder', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'chon-chuan-attachments-'));
  const store = await openAttachmentStore({ dir });
  return {
    store,
    other: store,
    damage: (digest) => writeFile(place(dir, digest), 'x'),
    age: async (digest, milliseconds) => {
      const then = new Date(Date.now() - milliseconds);
      await utimes(place(dir, digest), then, then);
    },
    dispose: async () => {
      await store.close();
      await rm(dir, { recursive: true });
    }
  };
});

it('are private files; a full disk refuses one and leaves nothing of it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'chon-chuan-attachments-'));
  const digest = await (await openAttachmentStore({ dir })).put(Buffer.from('a'));
  expect((await stat(place(dir, digest))).mode & 0o777).toBe(0o600);
  const failure = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const full = await openAttachmentStore({
    dir,
    files: {
      ...realFiles,
      open: async (path, flags) => ({
        ...(await realFiles.open(path, flags)),
        write: () => Promise.reject(failure)
      })
    }
  });
  await expect(full.put(Buffer.from('b'))).rejects.toMatchObject({ code: 'full' });
  expect(await full.put(Buffer.from('a'))).toBe(digest);
  expect(await full.digests()).toEqual([digest]);
  await rm(dir, { recursive: true });
});
