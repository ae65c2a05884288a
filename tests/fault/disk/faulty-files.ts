import type { FileLayer, OpenFile } from '#lib/server/store/files/file-layer.ts';

/** What goes wrong, at the `at`-th call (from 1) that it can happen to, and at the `times - 1` after it. */
export interface Fault {
  readonly kind: 'full' | 'sync-fails' | 'short-write';
  readonly at: number;
  readonly times: number;
}

export interface FaultyFiles {
  readonly files: FileLayer;
  /** How often the fault has struck. */
  struck(): number;
}

const failure = (code: string, what: string): Error => Object.assign(new Error(`${code}: ${what}`), { code });

/** A file layer on which one thing goes wrong: the disk is full, a sync fails, or a write takes only a part. */
export const faultyFiles = (files: FileLayer, { kind, at, times }: Fault): FaultyFiles => {
  let calls = 0;
  let struck = 0;
  const strikes = (): boolean => {
    calls++;
    if (calls < at || calls >= at + times) return false;
    struck++;
    return true;
  };
  const fullHere = (what: string): void => {
    if (kind === 'full' && strikes()) throw failure('ENOSPC', what);
  };
  const syncHere = (what: string): void => {
    if (kind === 'sync-fails' && strikes()) throw failure('EIO', what);
  };
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      if (kind === 'full' && strikes()) {
        await file.write(bytes.subarray(0, bytes.length >> 1), position);
        throw failure('ENOSPC', 'write');
      }
      const part = kind === 'short-write' && bytes.length > 1 && strikes();
      return file.write(part ? bytes.subarray(0, Math.max(1, bytes.length >> 1)) : bytes, position);
    },
    sync: async () => {
      syncHere('fdatasync');
      await file.sync();
    }
  });
  return {
    struck: () => struck,
    files: {
      ...files,
      open: async (path, flags) => {
        if (flags === 'wx') fullHere('open');
        return wrap(await files.open(path, flags));
      },
      makeFolder: async (path) => {
        fullHere('mkdir');
        await files.makeFolder(path);
      },
      link: async (from, to) => {
        fullHere('link');
        await files.link(from, to);
      },
      syncFolder: async (path) => {
        syncHere('fsync of a folder');
        await files.syncFolder(path);
      }
    }
  };
};
