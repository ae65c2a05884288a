import { describe, expect, it } from 'vitest';
import { isValidCheckpoint, makeCheckpoint, parseCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { shortRoot } from './short-root.ts';
import { newSigner } from './signer.ts';
import type { Signer } from './signer.ts';
import { signingKeys } from './signing-keys.ts';

const [a, b, c] = [newSigner(), newSigner(), newSigner()].map(({ signer }) => signer) as [Signer, Signer, Signer];
const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';

const at = (size: number, signer: Signer, next?: Signer): Checkpoint =>
  makeCheckpoint({ ledger: 'l', epoch: 1, size, root }, signer, new Date(size * 1000), next?.publicKey);

describe('the keys that signed', () => {
  it('tell a key that was handed over from one that nobody announced', () => {
    const all = [at(1, a), at(2, a, b), at(3, b), at(4, c), at(5, c)];
    expect(signingKeys(all).map(({ keyId, came, checkpoints }) => [keyId, came, checkpoints])).toEqual([
      [a.keyId, 'first', 2],
      [b.keyId, 'announced', 1],
      [c.keyId, 'unannounced', 2]
    ]);
  });

  it('count for nothing where the signature does not fit, so no forger can announce a key', () => {
    const forged = { ...at(2, a), body: { ...at(2, a).body, nextKey: c.publicKey } };
    expect(isValidCheckpoint(forged)).toBe(false);
    expect(signingKeys([at(1, a), forged, at(3, c)]).map(({ came }) => came)).toEqual(['first', 'unannounced']);
  });

  it('are read with the checkpoint that announces them', () => {
    const handOver = at(2, a, b);
    expect(parseCheckpoint(JSON.stringify(handOver))).toEqual(handOver);
    expect(parseCheckpoint(JSON.stringify({ ...handOver, body: { ...handOver.body, nextKey: 1 } }))).toBeUndefined();
  });
});

it('prints a root in groups that can be read out', () => {
  expect(shortRoot(root)).toBe('5dc9 da79 a706 59a9');
});
