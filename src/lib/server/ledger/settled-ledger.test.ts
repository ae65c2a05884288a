import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contractSpecs, put, thing } from '../store/contract/things.ts';
import { openEmbeddedStore, openReadOnlyStore } from '../store/embedded/index.ts';
import type { FileLayer } from '../store/files/file-layer.ts';
import { realFiles } from '../store/files/real-files.ts';
import { folderShelf } from './checkpoint-folder.ts';
import { openEvidence } from './open-evidence.ts';
import { settledLedger } from './settled-ledger.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settled-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes safe what was read before a checkpoint is signed over it', async () => {
  const dir = join(folder, 'registry');
  const server = await openEmbeddedStore({ dir, specs: contractSpecs });
  await put(server, [thing(1)]);
  const done: string[] = [];
  const files: FileLayer = {
    ...realFiles,
    open: async (path, flags) => {
      const file = await realFiles.open(path, flags);
      const sync = async (): Promise<void> => {
        await file.sync();
        done.push(basename(path));
      };
      return { ...file, sync };
    }
  };
  const store = await openReadOnlyStore({ dir, specs: contractSpecs });
  const ledger = settledLedger(dir, store, files);
  const evidence = openEvidence({ ledger, shelf: folderShelf(dir, files), keyFile: join(folder, 'key') });
  const made = await evidence.checkpoint(new Date());
  expect(done[0]).toBe('00000001-000000000001.log');
  expect(done[1]).toMatch(/^0001-000000000001-.*[.]tmp$/);
  expect(made.body).toMatchObject({ size: 1, root: server.treeHead().root });
  expect(await evidence.latest()).toEqual(made);
  await server.close();
});
