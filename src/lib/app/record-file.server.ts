import type { ExportedRecord } from '#lib/server/ledger/record/record.ts';

/** The name that a record is saved under: what commands in instructions say. */
export const recordFileName = (slug: string): string => `chon-chuan-${slug}.json`;

/** A record to be kept as a file and verified without the registry. */
export const recordFile = (record: ExportedRecord): Response =>
  new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${recordFileName(record.subject.slug)}"`
    }
  });
