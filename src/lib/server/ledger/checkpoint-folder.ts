import { join } from 'node:path';
import { JsonFolder } from '../store/files/json-folder.ts';
import type { FileLayer } from '../store/files/file-layer.ts';
import { realFiles } from '../store/files/real-files.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Where a data folder keeps the checkpoints that were made of it. */
export const checkpointFolder = (dir: string, files: FileLayer = realFiles): JsonFolder<Checkpoint> =>
  new JsonFolder<Checkpoint>(files, join(dir, 'checkpoints'));

/** Named so that the order of names is the order in which they were made. */
const nameOf = ({ body }: Checkpoint): string =>
  `${String(body.epoch).padStart(4, '0')}-${String(body.size).padStart(12, '0')}-${body.time.replaceAll(/[^0-9TZ]/g, '')}`;

export const keepCheckpoint = async (folder: JsonFolder<Checkpoint>, checkpoint: Checkpoint): Promise<void> => {
  await folder.open();
  await folder.write(nameOf(checkpoint), checkpoint);
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
