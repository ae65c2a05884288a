import { StoreFault } from '../port.ts';
import { realFiles } from '../files/real-files.ts';
import { FileAttachments } from './file-attachments.ts';
import { attachmentFolder } from './open-attachment-store.ts';
import type { AttachmentOptions } from './open-attachment-store.ts';
import type { AttachmentStore } from './port.ts';

const refuse = (): Promise<never> =>
  Promise.reject(new StoreFault('read-only', 'The attachments were opened for reading only.'));

/** The attachments of a data folder for reading, without its lock: nothing is made or tidied. */
export const readAttachments = ({ dir, files = realFiles }: AttachmentOptions): AttachmentStore => {
  const store = new FileAttachments(files, attachmentFolder(dir));
  return {
    get: (digest) => store.get(digest),
    has: (digest) => store.has(digest),
    digests: () => store.digests(),
    put: refuse,
    sweep: refuse,
    remove: refuse,
    close: () => store.close()
  };
};
