import { StoreFault } from '../port.ts';
import { errorCode } from './file-layer.ts';

const CODES: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** An error of the file system that means "this user may not", as one that names the path and the way out; else itself. */
export const asNotPermitted = (error: unknown, folder: string): unknown => {
  if (!CODES.has(errorCode(error) ?? '')) return error;
  const path = pathOf(error) ?? folder;
  const why =
    errorCode(error) === 'EROFS'
      ? `${path} lies on a file system that is mounted read-only. Mount it for writing, or name another place.`
      : `${path} may not be used by this user. Run as the user that owns it, or hand the folder over (chown -R).`;
  return new StoreFault('not-a-store', why, { file: path, cause: error });
};

const pathOf = (error: unknown): string | undefined =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
