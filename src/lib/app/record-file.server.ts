import { error } from '@sveltejs/kit';
import { LedgerFault } from '#lib/server/ledger/ledger-fault.ts';
import type { ExportedRecord } from '#lib/server/ledger/record/record.ts';

/** The name that a record is saved under: what commands in instructions say. */
export const recordFileName = (slug: string): string => `chon-chuan-${slug}.json`;

/**
 * A record to be kept as a file and verified without the registry. Where the ledger contradicts a checkpoint nothing is
 * handed out, and the page says what to do.
 */
export async function recordFile(gather: () => Promise<ExportedRecord>): Promise<Response> {
  try {
    return asFile(await gather());
  } catch (fault) {
    if (fault instanceof LedgerFault) error(503, { message: fault.message });
    throw fault;
  }
}

const asFile = (record: ExportedRecord): Response =>
  new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${recordFileName(record.subject.slug)}"`
    }
  });
