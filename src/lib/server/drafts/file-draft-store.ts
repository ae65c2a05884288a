import { canonical } from '#lib/server/ledger/canonical.ts';
import { StoreFault } from '#lib/server/store/port.ts';
import { checkDraftFile, makeDraftFile, readDraftFile } from './draft-file.ts';
import type { DraftFile } from './draft-file.ts';
import type { JsonFolder } from '#lib/server/store/files/json-folder.ts';
import type { MasterKeys, WrappedKey } from './master-key.ts';
import { DraftFault } from './port.ts';
import type {
  DraftHead,
  DraftStore,
  DraftWrite,
  DraftWritten,
  NeededSheets,
  OpenedSheet,
  SealedSheet,
  SweptSheets
} from './port.ts';
import { openSheet, sealSheet } from './seal-sheet.ts';
import { Turns } from './turns.ts';

/** The kept key of one submission. */
export interface KeyFile {
  readonly version: 1;
  readonly keyId: string;
  readonly sheet: string;
  readonly key: WrappedKey;
}

/** What nobody can open any more because the master key is gone. */
export interface LostToKey {
  readonly drafts: readonly DraftHead[];
  readonly submissions: readonly { readonly sheet: string; readonly keyId: string }[];
}

export interface FileDraftParts {
  readonly drafts: JsonFolder<DraftFile>;
  readonly keys: JsonFolder<KeyFile>;
  readonly master: MasterKeys;
  readonly clock: () => Date;
}

export const keyBound = (sheet: string, keyId: string) => ({ purpose: 'submission-key', sheet, keyId });

/** Drafts as encrypted files. Heads are kept in memory, contents never. */
export class FileDraftStore<C = unknown> implements DraftStore<C> {
  readonly #parts: FileDraftParts;
  readonly #heads: Map<string, DraftHead>;
  readonly #turns = new Turns();
  #closed = false;

  constructor(parts: FileDraftParts, heads: Iterable<DraftHead>) {
    this.#parts = parts;
    this.#heads = new Map(Array.from(heads, (head) => [head.sheet, head]));
  }

  async heads(evaluation: string): Promise<readonly DraftHead[]> {
    this.#refuseClosed();
    return [...this.#heads.values()].filter((head) => head.evaluation === evaluation);
  }

  async read(sheet: string, reader: string): Promise<{ readonly head: DraftHead; readonly content: C } | undefined> {
    this.#refuseClosed();
    const known = this.#heads.get(sheet);
    const file = await this.#file(sheet);
    if (isBehind(file, known) && !(await this.#hasMovedOn(sheet, known))) throw setBack(sheet);
    if (file === undefined) return undefined;
    if (file.head.member === reader) return { head: file.head, content: this.#content(file) };
    // Somebody else's, if that name is genuine: else its author would be shown an empty sheet.
    const isOthers = readDraftFile(this.#parts.master, file);
    if (!isOthers.ok && isOthers.why === 'damaged') this.#content(file);
    return undefined;
  }

  write(
    draft: DraftWrite<C>,
    expectRevision: number,
    guard: () => boolean | Promise<boolean>
  ): Promise<DraftWritten<C>> {
    // Taken over now: what the caller changes later is not written.
    const content = JSON.parse(canonical(draft.content)) as C;
    return this.#turns.take(draft.sheet, async () => {
      this.#refuseClosed();
      const before = await this.#file(draft.sheet);
      if (isBehind(before, this.#heads.get(draft.sheet))) throw setBack(draft.sheet);
      if (before !== undefined && before.head.member !== draft.member) {
        throw new TypeError(`Sheet ${draft.sheet} has another author`);
      }
      if ((before?.head.revision ?? 0) !== expectRevision) return this.#conflict(before);
      const head = this.#nextHead(draft, expectRevision);
      const file = makeDraftFile(this.#parts.master, head, content, before);
      const written = await this.#parts.drafts.write(draft.sheet, file, guard);
      if (!written) return { ok: false, kind: 'guarded' };
      this.#heads.set(head.sheet, head);
      return { ok: true, head };
    });
  }

  whileAt<T>(
    sheet: string,
    revision: number,
    work: () => Promise<T>
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> {
    return this.#turns.take(sheet, async () => {
      this.#refuseClosed();
      if ((this.#heads.get(sheet)?.revision ?? 0) !== revision) return { ok: false };
      return { ok: true, value: await work() };
    });
  }

  async seal(sheet: string, content: C): Promise<SealedSheet> {
    this.#refuseClosed();
    const { sealed, key } = sealSheet(sheet, content);
    const { keyId } = sealed;
    const wrapped = this.#parts.master.wrap(key, keyBound(sheet, keyId));
    await this.#parts.keys.write(keyId, { version: 1, keyId, sheet, key: wrapped });
    return sealed;
  }

  async open(sheet: string, sealed: SealedSheet): Promise<OpenedSheet<C>> {
    this.#refuseClosed();
    const kept = await damagedAsDraftFault(() => this.#parts.keys.read(sealed.keyId));
    if (kept === undefined) throw new DraftFault('key-lost', `The key of sheet ${sheet} is not there any more.`);
    if (!this.#parts.master.has(kept.key.master)) throw keyLost(sheet);
    const key = this.#parts.master.unwrap(kept.key, keyBound(sheet, sealed.keyId));
    const opened = key && openSheet(sheet, sealed, key);
    if (opened === undefined) throw new DraftFault('damaged', `Sheet ${sheet} does not open to what was submitted.`);
    return opened as OpenedSheet<C>;
  }

  remove(sheet: string): Promise<void> {
    return this.#turns.take(sheet, async () => {
      this.#refuseClosed();
      await this.#parts.drafts.remove(sheet);
      this.#heads.delete(sheet);
    });
  }

  async forget(keyId: string): Promise<void> {
    this.#refuseClosed();
    await this.#parts.keys.remove(keyId);
  }

  async sweep(needed: NeededSheets, age: number): Promise<SweptSheets> {
    this.#refuseClosed();
    const { drafts, keys } = this.#parts;
    const swept = { drafts: 0, keys: 0 };
    for (const { sheet } of [...this.#heads.values()]) {
      await this.#turns.take(sheet, async () => {
        // In its turn: a save that came meanwhile has made the file new.
        const head = this.#heads.get(sheet);
        if (head === undefined || !(await isOld(drafts, sheet, age)) || (await needed.draft(head))) return;
        await drafts.remove(sheet);
        this.#heads.delete(sheet);
        swept.drafts++;
      });
    }
    for (const keyId of await keys.names()) {
      const file = (await isOld(keys, keyId, age)) ? await unlessDamaged(() => keys.read(keyId)) : undefined;
      if (file === undefined || (await needed.key(file))) continue;
      await keys.remove(keyId);
      swept.keys++;
    }
    return swept;
  }

  /** Drafts and submissions whose master key is not in `KEY_FILE`. What is damaged is told when it is read. */
  async lost(): Promise<LostToKey> {
    const { drafts, keys, master } = this.#parts;
    const lostDrafts: DraftHead[] = [];
    for (const name of await drafts.names()) {
      const file = await unlessDamaged(() => readDraft(drafts, name));
      if (file !== undefined && !master.has(file.key.master)) lostDrafts.push(file.head);
    }
    const submissions: { sheet: string; keyId: string }[] = [];
    for (const name of await keys.names()) {
      const file = await unlessDamaged(() => keys.read(name));
      if (file !== undefined && !master.has(file.key.master))
        submissions.push({ sheet: file.sheet, keyId: file.keyId });
    }
    return { drafts: lostDrafts, submissions };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.idle();
  }

  #nextHead(draft: DraftWrite<C>, before: number): DraftHead {
    const { sheet, evaluation, round, member, filled, total } = draft;
    const savedAt = this.#parts.clock().toISOString();
    return { sheet, evaluation, round, member, filled, total, revision: before + 1, savedAt };
  }

  #conflict(before: DraftFile | undefined): DraftWritten<C> {
    // It was removed meanwhile (its round was closed): nothing stands there to be in conflict with.
    if (before === undefined) return { ok: false, kind: 'guarded' };
    return { ok: false, kind: 'conflict', head: before.head, content: this.#content(before) };
  }

  #file(sheet: string): Promise<DraftFile | undefined> {
    return damagedAsDraftFault(() => readDraft(this.#parts.drafts, sheet));
  }

  /** Was it written or removed since, in a turn of its own? */
  async #hasMovedOn(sheet: string, known: DraftHead | undefined): Promise<boolean> {
    await this.#turns.take(sheet, async () => undefined);
    return this.#heads.get(sheet) !== known;
  }

  #content(file: DraftFile): C {
    const read = readDraftFile(this.#parts.master, file);
    if (read.ok) return read.content as C;
    if (read.why === 'key-lost') throw keyLost(file.head.sheet);
    throw new DraftFault('damaged', `The draft of sheet ${file.head.sheet} is damaged.`);
  }

  #refuseClosed(): void {
    if (this.#closed) throw new DraftFault('closed', 'The draft store is closed.');
  }
}

/** The stored draft of a sheet. @throws {StoreFault} `damaged` for what is none, or another sheet's */
export const readDraft = async (drafts: JsonFolder<DraftFile>, sheet: string): Promise<DraftFile | undefined> => {
  const stored = await drafts.read(sheet);
  return stored && checkDraftFile(stored, sheet, drafts.path(sheet));
};

/** Is a file older than what this process wrote or found at its start? */
const isBehind = (file: DraftFile | undefined, known: DraftHead | undefined): boolean =>
  (file?.head.revision ?? 0) < (known?.revision ?? 0);

const setBack = (sheet: string): DraftFault =>
  new DraftFault('damaged', `The draft of sheet ${sheet} was set back or taken away while the server was running.`);

export const keyLost = (sheet: string): DraftFault =>
  new DraftFault(
    'key-lost',
    `Sheet ${sheet} was encrypted under a master key that is not in KEY_FILE. Put the old key file back, or let the ` +
      'evaluator fill the sheet in again.'
  );

const isOld = async (folder: JsonFolder<unknown>, name: string, age: number): Promise<boolean> => {
  const changed = await folder.changed(name);
  return changed !== undefined && changed <= Date.now() - age;
};

const unlessDamaged = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'damaged') return undefined;
    throw error;
  }
};

const damagedAsDraftFault = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StoreFault) throw new DraftFault('damaged', error.message, error);
    throw error;
  }
};
