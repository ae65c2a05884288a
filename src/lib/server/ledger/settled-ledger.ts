import type { FileLayer } from '../store/files/file-layer.ts';
import { realFiles } from '../store/files/real-files.ts';
import { layout } from '../store/embedded/layout.ts';
import { listSegments } from '../store/embedded/ledger-files.ts';
import type { ReadableLedger } from './open-evidence.ts';

/**
 * The ledger of a folder that was read while a server may be writing to it. A line can be read before it is safe on
 * disk; were it signed then and lost with the power, the checkpoint would accuse an honest ledger. So what was read is
 * made safe before anybody signs it.
 */
export const settledLedger = (dir: string, read: ReadableLedger, files: FileLayer = realFiles): ReadableLedger => ({
  tree: () => read.tree(),
  treeHead: async () => {
    const head = await read.treeHead();
    // Those before the last one were made safe when the server went on to the next.
    const last = (await listSegments(files, layout(dir))).at(-1);
    if (last !== undefined) {
      const file = await files.open(last.path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    }
    return head;
  }
});
