import type { Id, IdKind } from '#lib/domain/shared/ids.ts';
import type { Collections } from '#lib/domain/collections.ts';
import type { SheetContent } from '#lib/domain/evaluation/sheet.ts';
import type { DraftStore } from './drafts/port.ts';
import type { LedgerEvidence } from './ledger/port.ts';
import type { RecordStore } from './records/port.ts';
import type { AttachmentStore } from './store/attachments/port.ts';
import type { Store } from './store/port.ts';

/** What commands and queries work with. One set a process; tests make their own on a temporary folder. */
export interface Services {
  readonly store: Store<Collections>;
  readonly drafts: DraftStore<SheetContent>;
  readonly records: RecordStore;
  readonly attachments: AttachmentStore;
  readonly evidence: LedgerEvidence;
  readonly clock: () => Date;
  /** A new UUIDv7. */
  readonly newId: <K extends IdKind>() => Id<K>;
}
