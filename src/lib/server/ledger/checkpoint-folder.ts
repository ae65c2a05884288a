import { join } from 'node:path';
import { readFormat } from '../store/embedded/format-file.ts';
import { layout } from '../store/embedded/layout.ts';
import { verifyLedger } from '../store/embedded/verify-ledger.ts';
import { JsonFolder } from '../store/files/json-folder.ts';
import type { FileLayer } from '../store/files/file-layer.ts';
import { realFiles } from '../store/files/real-files.ts';
import { nameOfCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { CheckpointShelf } from './port.ts';

const folderOf = (dir: string): string => join(dir, 'checkpoints');

/** Where a data folder keeps the checkpoints that were made of it. */
export const checkpointFolder = (dir: string, files: FileLayer = realFiles): JsonFolder<Checkpoint> =>
  new JsonFolder<Checkpoint>(files, folderOf(dir));

/**
 * The checkpoints of a data folder. Each is a file of its own that is never changed, so that a server and the command
 * line may keep some at the same time, without the folder's lock.
 */
export const folderShelf = (dir: string, files: FileLayer = realFiles): CheckpointShelf => {
  const folder = checkpointFolder(dir, files);
  return {
    keep: async (checkpoint) => {
      // Not `open`, which sweeps unfinished files away: they may be another process's.
      await files.makeFolder(folderOf(dir));
      await folder.write(nameOfCheckpoint(checkpoint), checkpoint);
    },
    kept: () => keptCheckpoints(folder),
    latest: async () => {
      const name = (await folder.names()).at(-1);
      return name === undefined ? undefined : folder.read(name);
    },
    epochs: async () => (await readFormat(files, layout(dir)))?.epochs,
    entries: async () => (await verifyLedger(files, layout(dir))).tree.size
  };
};

/** All that are kept, oldest first. @throws {StoreFault} `damaged` */
export const keptCheckpoints = async (folder: JsonFolder<Checkpoint>): Promise<readonly Checkpoint[]> => {
  const kept: Checkpoint[] = [];
  for (const name of await folder.names()) {
    const checkpoint = await folder.read(name);
    if (checkpoint !== undefined) kept.push(checkpoint);
  }
  return kept;
};
