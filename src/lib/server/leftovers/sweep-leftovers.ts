import type { SweptSheets } from '../drafts/port.ts';
import type { Services } from '../services.ts';
import { neededSheets } from './needed-sheets.ts';
import { unnamedAttachments } from './unnamed-attachments.ts';

/** What is younger may belong to a change that another server is at; no change takes a day. */
const AGE = 24 * 3_600_000;

export interface SweptLeftovers extends SweptSheets {
  readonly attachments: number;
}

/**
 * Takes away what processes left that ended at the wrong moment: drafts and keys of sheets that are opened or gone, and
 * attachments whose document was never written. Safe beside other servers and beside people at work, because only what
 * is a day old goes.
 */
export const sweepLeftovers = async (
  services: Pick<Services, 'store' | 'drafts' | 'attachments'>,
  age = AGE
): Promise<SweptLeftovers> => {
  const sheets = await services.drafts.sweep(neededSheets(services), age);
  return { ...sheets, attachments: await sweepAttachments(services, age) };
};

/** What a sheet that is still closed names cannot be seen, so nothing goes while a round is open. */
const sweepAttachments = async (services: Pick<Services, 'store' | 'attachments'>, age: number): Promise<number> => {
  const unnamed = async (digests: readonly string[]): Promise<readonly string[]> => {
    const open = await services.store.list('rounds', { where: [{ field: 'state', is: 'open' }], limit: 1 });
    return open.total > 0 ? [] : unnamedAttachments(services, digests);
  };
  return (await services.attachments.sweep(unnamed, age)).length;
};
