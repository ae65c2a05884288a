import { join } from 'node:path';
import { draftFolders } from '#lib/server/drafts/open-draft-store.ts';
import type { DraftFile } from '#lib/server/drafts/draft-file.ts';
import type { KeyFile } from '#lib/server/drafts/file-draft-store.ts';
import { checkpointFolder } from '#lib/server/ledger/checkpoint-folder.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { aggregateName } from '#lib/server/ledger/chain.ts';
import { openRecordStore } from '#lib/server/records/open-record-store.ts';
import { openAttachmentStore } from '../../attachments/open-attachment-store.ts';
import { refuseNotEmpty } from '../../embedded/backup-manifest.ts';
import { writeFormat } from '../../embedded/format-file.ts';
import { layout, segmentName } from '../../embedded/layout.ts';
import { encodeLine } from '../../embedded/line.ts';
import type { EntryLine } from '../../embedded/line.ts';
import { SEGMENT_BYTES, SegmentWriter, fillWithZeros } from '../../embedded/segment-writer.ts';
import { JsonFolder } from '../../files/json-folder.ts';
import { realFiles } from '../../files/real-files.ts';
import type { LedgerEntry } from '../../port.ts';
import type { ContentEntry, RegistryContent } from './registry-content.ts';

/** A batch has at most this many entries and about this many characters. */
const BATCH = 500;
const BATCH_LENGTH = 4 * 1024 * 1024;

/**
 * Writes a registry into an empty folder. `format.json` comes last: without it the folder is refused as incomplete.
 * @throws {StoreFault} `not-a-store` when the folder is not empty
 */
export const fillFolder = async (dir: string, content: RegistryContent): Promise<void> => {
  const at = layout(dir);
  await refuseNotEmpty(realFiles, dir);
  await realFiles.makeFolder(at.ledger);
  await fillLedger(at, content);
  await fillBeside(dir, content);
  await realFiles.syncFolder(at.dir);
  await writeFormat(realFiles, at, content.format);
};

const fillLedger = async (at: ReturnType<typeof layout>, content: RegistryContent): Promise<void> => {
  const first = segmentName(1, 1);
  const path = join(at.ledger, first.name);
  const file = await realFiles.open(path, 'wx');
  await fillWithZeros(file, 0, SEGMENT_BYTES);
  const segments = [{ ...first, path, end: 0, offsets: [] }];
  const writer = new SegmentWriter(realFiles, at, segments, { file, size: SEGMENT_BYTES });
  try {
    const latest = new Map<string, number>();
    let batch: Omit<EntryLine, 'entry' | 'batch'>[] = [];
    let length = 0;
    for await (const entry of content.entries()) {
      batch.push(lineOf(entry, latest));
      length += entry.text.length;
      if (batch.length < BATCH && length < BATCH_LENGTH) continue;
      await append(writer, batch);
      batch = [];
      length = 0;
    }
    if (batch.length > 0) await append(writer, batch);
    await realFiles.syncFolder(at.ledger);
  } finally {
    await writer.close();
  }
};

const lineOf = (
  { position, hash, text, unique, notices: outbox, idempotency, result }: ContentEntry,
  latest: Map<string, number>
): Omit<EntryLine, 'entry' | 'batch'> => {
  const names = (JSON.parse(text) as LedgerEntry).changes.map(({ collection, document }) =>
    aggregateName(collection, document.id)
  );
  const back = names.map((name) => latest.get(name) ?? 0);
  for (const name of names) latest.set(name, position);
  return { kind: 'entry', position, back, unique, outbox, idempotency, result, hash, text };
};

const append = async (writer: SegmentWriter, batch: readonly Omit<EntryLine, 'entry' | 'batch'>[]): Promise<void> => {
  const encode = () => batch.map((line) => encodeLine({ ...line, batch: writer.end }));
  let lines = encode();
  // The next segment begins a batch at its own start, which is a shorter number.
  const bytes = lines.reduce((sum, { length }) => sum + length, 0);
  if (!writer.fits(bytes)) {
    await writer.rotate(batch[0]?.position ?? 1, bytes);
    lines = encode();
  }
  await writer.append(lines);
};

const fillBeside = async (dir: string, content: RegistryContent): Promise<void> => {
  const folders = draftFolders(dir);
  const drafts = new JsonFolder<DraftFile>(realFiles, folders.drafts);
  await drafts.open();
  for await (const file of content.drafts()) await drafts.write(file.head.sheet, file);
  const keys = new JsonFolder<KeyFile>(realFiles, folders.keys);
  await keys.open();
  for await (const file of content.keys()) await keys.write(file.keyId, file);
  const checkpoints = checkpointFolder(dir);
  await checkpoints.open();
  for await (const { name, checkpoint } of content.checkpoints()) {
    await checkpoints.write(name, checkpoint as Checkpoint);
  }
  const attachments = await openAttachmentStore({ dir });
  for await (const { bytes } of content.attachments()) await attachments.put(bytes);
  const records = await openRecordStore({ dir });
  const writing: Promise<unknown>[] = [];
  for await (const { kind, id, value } of content.records()) writing.push(records.update(kind, id, () => value));
  await Promise.all(writing);
  await records.close();
};
