import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isValidCheckpoint } from './checkpoint.ts';
import { folderShelf } from './checkpoint-folder.ts';
import { leafHash } from './entry.ts';
import { MerkleTree } from './merkle.ts';
import { openEvidence } from './open-evidence.ts';
import type { LedgerEvidence } from './port.ts';
import { openSigner } from './signer.ts';

let folder: string;
let keyFile: string;
let leaves: string[];
let notices: string[];
let evidence: LedgerEvidence;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  // In a folder that is not there yet, as where the data lie in a database.
  keyFile = join(folder, 'keys', 'registry.signing-key');
  leaves = ['a', 'b'].map((text) => leafHash(text));
  notices = [];
  evidence = open();
});
afterEach(() => rm(folder, { recursive: true }));

const open = (): LedgerEvidence => {
  const tree = (): MerkleTree => new MerkleTree([...leaves]);
  return openEvidence({
    ledger: {
      tree: async () => tree(),
      treeHead: () => ({ ledger: 'l', epoch: 1, size: leaves.length, root: tree().root() })
    },
    shelf: folderShelf(join(folder, 'registry')),
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
});
