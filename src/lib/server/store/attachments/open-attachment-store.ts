import { join } from 'node:path';
import type { FileLayer } from '../files/file-layer.ts';
import { realFiles } from '../files/real-files.ts';
import { listIfThere, sweepTemporary } from '../files/write-durably.ts';
import { FileAttachments } from './file-attachments.ts';
import type { AttachmentStore } from './port.ts';

export interface AttachmentOptions {
  /** The data folder; attachments lie in `attachments/` there. */
  readonly dir: string;
  readonly files?: FileLayer;
}

export const attachmentFolder = (dir: string): string => join(dir, 'attachments');

/** Opens the attachments of a data folder that the embedded store has locked. */
export const openAttachmentStore = async ({ dir, files = realFiles }: AttachmentOptions): Promise<AttachmentStore> => {
  const folder = attachmentFolder(dir);
  await files.makeFolder(folder);
  for (const prefix of await listIfThere(files, folder)) await sweepTemporary(files, join(folder, prefix));
  return new FileAttachments(files, folder);
};
