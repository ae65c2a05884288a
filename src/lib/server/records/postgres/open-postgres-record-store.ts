import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { deepFreeze } from '#lib/server/store/embedded/deep-freeze.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { asStoreFault } from '#lib/server/store/postgres/faults.ts';
import { openDatabase } from '#lib/server/store/postgres/open-database.ts';
import { plainText } from '#lib/server/store/postgres/plain-json.ts';
import { serializable } from '#lib/server/store/postgres/serializable.ts';
import type { Tables } from '#lib/server/store/postgres/tables.ts';
import { RECORD_KINDS } from '../port.ts';
import type { RecordKind, RecordStore, UpdateOptions } from '../port.ts';

export interface PostgresRecordOptions {
  readonly url: string;
  readonly connections?: number;
}
