import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { folderShelf } from '#lib/server/ledger/checkpoint-folder.ts';
import { isValidCheckpoint, makeCheckpoint, parseCheckpoint } from '#lib/server/ledger/checkpoint.ts';
import type { Checkpoint } from '#lib/server/ledger/checkpoint.ts';
import { faultsInEvidence, makeEvidence } from '#lib/server/ledger/evidence.ts';
import type { Evidence } from '#lib/server/ledger/evidence.ts';
import { newSigner, openSigner, replaceSigner } from '#lib/server/ledger/signer.ts';
import type { Signer } from '#lib/server/ledger/signer.ts';
import { provesConsistency } from '#lib/server/ledger/verify-proofs.ts';
import { contractSpecs, idNumber, put, thing } from '../contract/things.ts';
import { openAttachmentStore } from '../attachments/open-attachment-store.ts';
import { backupFolder, checkFolder, openEmbeddedStore, restoreFolder, verifyFolder } from './index.ts';
import type { EmbeddedStore } from './index.ts';

let folder: string;
let dir: string;
let store: EmbeddedStore;
let signer: Signer;
const keyFile = (): string => join(folder, 'signing.key');
const open = (where = dir) => openEmbeddedStore({ dir: where, specs: contractSpecs, segmentBytes: 32 * 1024 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  dir = join(folder, 'registry');
  store = await open();
  signer = await openSigner({ keyFile: keyFile() });
  for (let number = 1; number <= 40; number++) await put(store, [thing(number, { text: 'ă'.repeat(number * 20) })]);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const checkpoint = (): Checkpoint => makeCheckpoint(store.treeHead(), signer, new Date());

/** The stand-alone verifier, run as anybody would. */
const standAlone = async (...words: string[]): Promise<{ holds: boolean; faults: string[]; root?: string }> => {
  const script = join(import.meta.dirname, '..', '..', 'ledger', 'verify.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...words, '--json']).catch(
    (error: unknown) => error as { stdout: string }
  );
  const verdict = JSON.parse(stdout) as { holds: boolean; faults: { en: string }[]; root?: string };
  return { ...verdict, faults: verdict.faults.map(({ en }) => en) };
};

const saved = async (name: string, value: unknown): Promise<string> => {
  await writeFile(join(folder, name), JSON.stringify(value));
  return join(folder, name);
};

describe('a checkpoint', () => {
  it('is signed by a key made once, and is read again', async () => {
    const made = checkpoint();
    expect(isValidCheckpoint(made)).toBe(true);
    expect(parseCheckpoint(JSON.stringify(made))).toEqual(made);
    expect((await openSigner({ keyFile: keyFile() })).keyId).toBe(made.keyId);
    expect(isValidCheckpoint({ ...made, body: { ...made.body, size: 39 } })).toBe(false);
    expect(isValidCheckpoint({ ...made, keyId: '0'.repeat(16) })).toBe(false);
    for (const text of ['', 'null', '{}', '[]', JSON.stringify({ ...made, body: null })]) {
      expect(parseCheckpoint(text)).toBeUndefined();
    }
  });

  it('stays valid when the key is replaced', async () => {
    const before = checkpoint();
    const next = newSigner();
    await replaceSigner({ keyFile: keyFile() }, next);
    signer = await openSigner({ keyFile: keyFile() });
    expect(signer.keyId).toBe(next.signer.keyId);
    const after = checkpoint();
    expect(after.keyId).not.toBe(before.keyId);
    expect([isValidCheckpoint(before), isValidCheckpoint(after)]).toEqual([true, true]);
    expect((await verifyFolder({ dir, since: before })).findings).toEqual([]);
  });

  it('proves that a later ledger begins with the earlier one', async () => {
    const before = checkpoint();
    await put(store, [thing(41), thing(42)]);
    const after = checkpoint();
    const tree = await store.tree();
    const path = tree.consistencyPath(before.body.size, after.body.size);
    expect(provesConsistency(before.body.size, before.body.root, after.body.size, after.body.root, path)).toBe(true);
    expect((await verifyFolder({ dir, since: before })).findings).toEqual([]);
    expect(await standAlone(dir, '--since', await saved('c.json', before))).toMatchObject({
      holds: true,
      root: after.body.root
    });
  });
});

describe('a ledger that was rewritten', () => {
  it('is found out by a checkpoint that was kept elsewhere, even when it is consistent in itself', async () => {
    const kept = checkpoint();
    const other = join(folder, 'other');
    const forged = await open(other);
    for (let number = 1; number <= 45; number++)
      await put(forged, [thing(number, { text: number === 7 ? 'forged' : 'x' })]);
    await forged.close();
    expect((await verifyFolder({ dir: other })).findings).toEqual([]);
    const format = await readFile(join(dir, 'format.json'));
    await writeFile(join(other, 'format.json'), format);
    const [finding] = (await verifyFolder({ dir: other, since: kept })).findings;
    expect(finding?.what).toContain('are not those that the checkpoint was made of');
    expect((await standAlone(other, '--since', await saved('c.json', kept))).holds).toBe(false);
  });

  it('is found out by the checkpoints in the folder, and by one that covers more than there is', async () => {
    await folderShelf(dir).keep(checkpoint());
    expect(await verifyFolder({ dir })).toMatchObject({ checkpoints: 1, findings: [] });
    const forged = makeCheckpoint({ ...store.treeHead(), root: 'ab'.repeat(32) }, signer, new Date());
    await folderShelf(dir).keep(forged);
    expect((await verifyFolder({ dir })).findings).toHaveLength(1);
    const more = makeCheckpoint({ ...store.treeHead(), size: 99 }, signer, new Date());
    expect((await verifyFolder({ dir, since: more })).findings.map(({ what }) => what).join()).toContain('99 entries');
  });
});

describe('exported evidence', () => {
  const evidence = async (): Promise<Evidence> => {
    const drafts = await openDraftStore({ dir, keyFile: join(folder, 'master.key') });
    const sealed = await drafts.seal('sheet-1', { scores: [1, 2] });
    const { position } = await put(store, [thing(50, { sealed })]);
    const { key } = await drafts.open('sheet-1', sealed);
    const records = [...(await store.entriesSince(4, 2)), ...(await store.entriesSince(position - 1, 1))];
    return makeEvidence(await store.tree(), checkpoint(), records, [{ sheet: 'sheet-1', sealed, key }]);
  };

  it('is found whole by the program and by the stand-alone verifier', async () => {
    const made = await evidence();
    expect(faultsInEvidence(made)).toEqual([]);
    expect(await standAlone(await saved('record.json', made))).toMatchObject({
      holds: true,
      faults: []
    });
  });

  it('is found out by both when anything in it was changed', async () => {
    const made = await evidence();
    const [first, second, third] = made.entries;
    const [opening] = made.openings;
    const changed: Evidence[] = [
      { ...made, entries: [{ ...first!, entry: { ...first!.entry, command: 'other' } }] },
      { ...made, entries: [{ ...first!, position: 6 }] },
      { ...made, entries: [{ ...first!, path: second!.path }] },
      { ...made, checkpoint: { ...made.checkpoint, body: { ...made.checkpoint.body, size: 40 } } },
      { ...made, entries: [first!] },
      { ...made, entries: [third!], openings: [{ ...opening!, key: Buffer.alloc(32).toString('base64') }] },
      { ...made, openings: [{ ...opening!, sheet: 'sheet-2' }] }
    ];
    for (const each of changed) {
      expect(faultsInEvidence(each)).not.toEqual([]);
      expect((await standAlone(await saved('record.json', each))).holds).toBe(false);
    }
    expect((await standAlone(await saved('record.json', { evidence: 1 }))).holds).toBe(false);
  });
});

describe('a backup', () => {
  it('is taken while the store is written to, restores into an empty place, and begins a visible epoch', async () => {
    const attachments = await openAttachmentStore({ dir });
    const digest = await attachments.put(Buffer.from('một tệp'));
    const target = join(folder, 'backup');
    const writing = (async () => {
      for (let number = 100; number < 200; number++) await put(store, [thing(number)]);
    })();
    const manifest = await backupFolder({ dir, target });
    await writing;
    expect(manifest.size).toBeGreaterThanOrEqual(40);
    const beyond = checkpoint();

    const restoredDir = join(folder, 'restored');
    const { epoch } = await restoreFolder({ from: target, dir: restoredDir, specs: contractSpecs });
    expect(epoch).toMatchObject({ number: 2, size: manifest.size, root: manifest.root });
    const restored = await open(restoredDir);
    expect(await restored.get('things', idNumber(40))).toEqual(await store.get('things', idNumber(40)));
    expect(restored.treeHead()).toMatchObject({ epoch: 2, size: manifest.size + 1, ledger: store.treeHead().ledger });
    expect((await restored.entriesSince(manifest.size))[0]?.entry).toMatchObject({
      command: 'restore',
      actor: 'operator'
    });
    expect((await (await openAttachmentStore({ dir: restoredDir })).get(digest))?.toString()).toBe('một tệp');
    await put(restored, [thing(500)]);
    await restored.close();
    expect((await checkFolder({ dir: restoredDir, specs: contractSpecs })).findings).toEqual([]);

    const { findings } = await verifyFolder({ dir: restoredDir, since: beyond });
    expect(findings.map(({ what }) => what).join()).toContain(`went back to entry ${manifest.size}`);
    expect((await standAlone(restoredDir, '--since', await saved('c.json', beyond))).faults.join()).toContain(
      'a restore on'
    );
  });

  it('goes into an empty place only, and is not restored when a byte of it has changed', async () => {
    const target = join(folder, 'backup');
    await backupFolder({ dir, target });
    await expect(backupFolder({ dir, target })).rejects.toMatchObject({ code: 'not-a-store' });
    await expect(restoreFolder({ from: target, dir, specs: contractSpecs })).rejects.toMatchObject({
      code: 'not-a-store'
    });
    await expect(restoreFolder({ from: dir, dir: join(folder, 'r'), specs: contractSpecs })).rejects.toMatchObject({
      code: 'not-a-store'
    });
    const [segment = ''] = await readdir(join(target, 'ledger'));
    const path = join(target, 'ledger', segment);
    const bytes = await readFile(path);
    bytes[500]! ^= 1;
    await writeFile(path, bytes);
    await expect(restoreFolder({ from: target, dir: join(folder, 'r'), specs: contractSpecs })).rejects.toMatchObject({
      code: 'damaged'
    });
    expect(await readdir(folder)).not.toContain('r');
  });
});
