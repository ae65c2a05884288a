import type { CollectionSpecs, HistoryItem, StoredDocument } from '../port.ts';
import { upgrade } from '../upgrade.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { LedgerFiles } from './ledger-files.ts';
import type { EntryLine } from './line.ts';

/** States of one document, oldest first: each entry says where the one before it stands. */
export const readHistory = async (
  ledger: LedgerFiles,
  specs: CollectionSpecs,
  collection: string,
  id: string,
  latest: number
): Promise<readonly HistoryItem<StoredDocument>[]> => {
  const items: HistoryItem<StoredDocument>[] = [];
  let position = latest;
  while (position > 0) {
    const line = await ledger.read(position);
    const index = line.entry.changes.findIndex(
      (change) => change.collection === collection && change.document.id === id
    );
    const change = line.entry.changes[index];
    if (change === undefined) break;
    items.push(historyItem(line, upgrade(specs, collection, change.document)));
    position = line.back[index] ?? 0;
  }
  return items.reverse();
};

const historyItem = ({ position, entry }: EntryLine, document: StoredDocument): HistoryItem<StoredDocument> => ({
  position,
  time: entry.time,
  actor: entry.actor,
  command: entry.command,
  ...(entry.reason === undefined ? {} : { reason: entry.reason }),
  document: deepFreeze(document)
});
