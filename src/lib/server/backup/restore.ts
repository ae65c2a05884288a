import { COLLECTION_SPECS } from '../collection-specs.ts';
import { restoreFolder } from '../store/embedded/index.ts';
import type { Restored } from '../store/embedded/restore-folder.ts';
import { restoreDatabase } from '../store/postgres/transfer/restore-database.ts';
import type { RegistryAt } from './back-up.ts';

/**
 * Puts a backup into an empty folder or an empty database, whichever kind it was taken of, and begins a new epoch.
 * @throws {StoreFault} `damaged`, `newer`, `not-a-store`, `read-only`; nothing has been changed then
 */
export const restore = ({ dir, databaseUrl: url }: RegistryAt, from: string): Promise<Restored> =>
  url === undefined
    ? restoreFolder({ from, dir, specs: COLLECTION_SPECS })
    : restoreDatabase({ from, url, specs: COLLECTION_SPECS });
