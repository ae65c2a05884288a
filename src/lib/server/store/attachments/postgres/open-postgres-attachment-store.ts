import { openDatabase } from '../../postgres/open-database.ts';
import { PostgresAttachments } from './postgres-attachments.ts';

export interface PostgresAttachmentOptions {
  readonly url: string;
  readonly connections?: number;
  /** Refuses a database that holds no registry yet. */
  readonly existing?: boolean;
}

/** Attachments are few and large: two at a time do not hold up anything else. */
const CONNECTIONS = 2;

/** Opens the attachments in a database. @throws {StoreFault} as `openDatabase` does */
export const openPostgresAttachmentStore = async ({
  url,
  connections = CONNECTIONS,
  existing
}: PostgresAttachmentOptions): Promise<PostgresAttachments> =>
  new PostgresAttachments(await openDatabase({ url, connections, existing }));
