/**
 * Everything that the store asks of a file system. One real implementation; tests put others in its place that fail,
 * tear and forget as disks do. Errors are those of Node (`code`: ENOENT, EEXIST, ENOSPC, EIO, …).
 */
export interface FileLayer {
  /** `r` reads, `r+` reads and writes what exists, `wx` makes a new file (0600) and fails if there is one. */
  open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  /** Names in a folder, sorted. */
  list(path: string): Promise<string[]>;
  /** What stands at a path; undefined when nothing does. */
  stat(path: string): Promise<FileFacts | undefined>;
  /** Makes a folder (0700) and those above it, safe when it returns; nothing happens when it is there. */
  makeFolder(path: string): Promise<void>;
  /** Synchronous, so that a guard can be asked and the name changed in one turn of the event loop. */
  rename(from: string, to: string): void;
  /** Makes a file count as changed now. */
  touch(path: string): Promise<void>;
  /** A second name for a file; fails with EEXIST when the name is taken. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the names in a folder safe. */
  syncFolder(path: string): Promise<void>;
  /** Magic number of the file system under a path (statfs `f_type`). */
  fileSystem(path: string): Promise<number>;
}

export interface OpenFile {
  /** Returns how many bytes were read; 0 at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Returns how many bytes were written, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Content and size are safe when it returns (fdatasync). */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly owner: number;
  readonly mode: number;
  /** When its content was last written or it was touched, in milliseconds since 1970. */
  readonly changed: number;
}

/** Code of a Node file-system error (`ENOENT`, …), if it is one. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Error codes that mean: no room (disk, quota). */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error) ?? '');

/** Writes all bytes, going on after short writes. */
export const writeAll = async (file: OpenFile, bytes: Uint8Array, position: number): Promise<void> => {
  let done = 0;
  while (done < bytes.length) {
    const count = await file.write(done === 0 ? bytes : bytes.subarray(done), position + done);
    if (count === 0) throw Object.assign(new Error('The file took no bytes'), { code: 'EIO' });
    done += count;
  }
};

/** Reads `length` bytes from `position`, fewer at the end of the file. */
export const readRange = async (file: OpenFile, position: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = await file.read(buffer.subarray(done), position + done);
    if (count === 0) break;
    done += count;
  }
  return buffer.subarray(0, done);
};
