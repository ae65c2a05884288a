import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isValidCheckpoint, makeCheckpoint } from './checkpoint.ts';
import { folderShelf } from './checkpoint-folder.ts';
import { leafHash } from './entry.ts';
import { MerkleTree } from './merkle.ts';
import { openEvidence } from './open-evidence.ts';
import type { CheckpointShelf, LedgerEvidence } from './port.ts';
import { openSigner } from './signer.ts';

let folder: string;
let keyFile: string;
let leaves: string[];
let epoch: number;
let notices: string[];
let evidence: LedgerEvidence;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  // In a folder that is not there yet, as where the data lie in a database.
  keyFile = join(folder, 'keys', 'registry.signing-key');
  leaves = ['a', 'b'].map((text) => leafHash(text));
  epoch = 1;
  notices = [];
  evidence = open();
});
afterEach(() => rm(folder, { recursive: true }));

/** The ledger is none of a folder. */
const ownShelf = (): CheckpointShelf => ({
  ...folderShelf(join(folder, 'registry')),
  entries: () => Promise.resolve(leaves.length)
});
const open = (shelf = ownShelf()): LedgerEvidence => {
  const tree = (): MerkleTree => new MerkleTree([...leaves]);
  return openEvidence({
    ledger: {
      tree: async () => tree(),
      treeHead: () => ({ ledger: 'l', epoch, size: leaves.length, root: tree().root() })
    },
    shelf,
    keyFile,
    onNotice: (notice) => notices.push(notice)
  });
};

describe('the evidence of a ledger', () => {
  it('makes its key once, says so, and keeps what it signed in the order in which it was made', async () => {
    const first = await evidence.checkpoint(new Date('2026-01-01'));
    leaves.push(leafHash('c'));
    const second = await open().checkpoint(new Date('2026-01-02'));
    const third = await evidence.checkpoint(new Date('2026-01-03'));
    expect(await evidence.checkpoints()).toEqual([first, second, third]);
    expect(await evidence.latest()).toEqual(third);
    expect(new Set([first, second, third].map(({ keyId }) => keyId)).size).toBe(1);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(first.keyId);
    expect(await readdir(join(folder, 'keys'))).toEqual(['registry.signing-key']);
  });

  it('makes one key when two processes start at once', async () => {
    const signers = await Promise.all(Array.from({ length: 8 }, () => openSigner({ keyFile })));
    expect(new Set(signers.map(({ keyId }) => keyId)).size).toBe(1);
    expect(await readdir(join(folder, 'keys'))).toEqual(['registry.signing-key']);
  });

  it('goes on with the new key in every process once it was replaced', async () => {
    const before = await evidence.checkpoint(new Date());
    const { handOver, first } = await open().rotateKey(new Date());
    const after = await evidence.checkpoint(new Date());
    expect([handOver.keyId, after.keyId]).toEqual([before.keyId, first.keyId]);
    expect(handOver.body.nextKey).toBe(after.publicKey);
    expect([before, handOver, first, after].every(isValidCheckpoint)).toBe(true);
    expect(await readFile(keyFile, 'latin1')).toContain('PRIVATE KEY');
  });

  it('refuses a key file that holds something else, and signs nothing', async () => {
    await evidence.checkpoint(new Date());
    await writeFile(keyFile, 'no key');
    await expect(evidence.checkpoint(new Date())).rejects.toThrow('holds no Ed25519 private key');
    expect(await evidence.checkpoints()).toHaveLength(1);
  });

  it('says whenever it reads a key that others can read, too', async () => {
    await evidence.checkpoint(new Date('2026-01-01'));
    expect(notices).toHaveLength(1);
    await chmod(keyFile, 0o644);
    await evidence.checkpoint(new Date('2026-01-02'));
    expect(notices[1]).toContain(`Hãy đặt lại quyền: chmod 600 ${keyFile}`);
    expect(notices[1]).toContain(`Make it private: chmod 600 ${keyFile}`);
  });
});

describe('a ledger that a kept checkpoint contradicts', () => {
  const contradictions: readonly [what: string, change: () => void][] = [
    ['an entry was rewritten', () => leaves.splice(0, 1, leafHash('x'))],
    ['the end was cut off', () => leaves.pop()],
    ['everything is gone', () => leaves.splice(0)]
  ];

  it.each(contradictions)('is not signed, and the key stays: %s', async (_what, change) => {
    const first = await evidence.checkpoint(new Date('2026-01-01'));
    const pem = await readFile(keyFile, 'latin1');
    change();
    for (const refused of [
      () => evidence.compared(),
      () => evidence.checkpoint(new Date()),
      () => open().rotateKey(new Date())
    ]) {
      await expect(refused()).rejects.toMatchObject({ name: 'LedgerFault', checkpoint: first });
      await expect(refused()).rejects.toThrow(/mốc kiểm lúc 2026-01-01[^]*chon-chuan verify[^]*call the auditor/);
    }
    expect(await evidence.checkpoints()).toEqual([first]);
    expect(await readFile(keyFile, 'latin1')).toBe(pem);
  });

  it('is found out by an older checkpoint though the latest one fits', async () => {
    const first = await evidence.checkpoint(new Date('2026-01-01'));
    leaves = ['x', 'y', 'z'].map((text) => leafHash(text));
    await ownShelf().keep(
      makeCheckpoint(await evidence.treeHead(), await openSigner({ keyFile }), new Date('2026-01-02'))
    );
    await expect(evidence.checkpoint(new Date())).rejects.toMatchObject({ name: 'LedgerFault', checkpoint: first });
  });

  it('is told from one that grew, from another ledger, and from a signature that does not fit', async () => {
    const shelf = ownShelf();
    const first = await evidence.checkpoint(new Date('2026-01-01'));
    await shelf.keep({ ...first, body: { ...first.body, time: '2026-01-02T00:00:00.000Z', root: leafHash('x') } });
    const head = { ledger: 'other', epoch: 1, size: 2, root: leafHash('x') };
    await shelf.keep(makeCheckpoint(head, await openSigner({ keyFile }), new Date('2026-01-03')));
    leaves.push(leafHash('c'));
    expect((await evidence.compared()).borneOut).toEqual([first]);
    expect((await evidence.checkpoint(new Date())).body.size).toBe(3);
  });

  it('is told from one that was restored from before it, and from what was signed since it was read', async () => {
    await evidence.checkpoint(new Date('2026-01-01'));
    const shelf = ownShelf();
    const restored = (size: number): LedgerEvidence => {
      const epochs = [0, size].map((one, at) => ({ number: at + 1, startedAt: '', size: one, root: '' }));
      return open({ ...shelf, epochs: () => Promise.resolve(epochs) });
    };
    leaves.splice(1, 1, leafHash('x'), leafHash('y'));
    epoch = 2;
    expect((await restored(1).compared()).borneOut).toEqual([]);
    await expect(restored(2).compared()).rejects.toMatchObject({ name: 'LedgerFault' });

    leaves = ['a'].map((text) => leafHash(text));
    epoch = 1;
    const entries = (count: number): LedgerEvidence => open({ ...shelf, entries: () => Promise.resolve(count) });
    expect((await entries(2).compared()).borneOut).toEqual([]);
    await expect(entries(1).compared()).rejects.toMatchObject({ name: 'LedgerFault' });
  });
});
