import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash } from './entry.ts';
import { Frontier } from './frontier.ts';
import { MerkleTree } from './merkle.ts';
import { EMPTY_ROOT } from './node-hash.ts';
import { provesConsistency, provesInclusion } from './verify-proofs.ts';

/** The eight leaves of the reference tests of certificate-transparency logs (RFC 6962 implementations). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Buffer.from(hex, 'hex'))
);

const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];

describe('the Merkle tree of RFC 6962 and 9162', () => {
  const tree = new MerkleTree(LEAVES);

  it('has the known root for every size', () => {
    expect(tree.root(0)).toBe(EMPTY_ROOT);
    for (const [index, root] of ROOTS.entries()) expect(tree.root(index + 1)).toBe(root);
  });

  it('has the known inclusion paths', () => {
    expect(tree.inclusionPath(0, 1)).toEqual([]);
    expect(tree.inclusionPath(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
    ]);
    expect(tree.inclusionPath(5, 8)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
    ]);
    expect(tree.inclusionPath(1, 5)).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
    ]);
    expect(tree.inclusionPath(2, 3)).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
  });

  it('has the known consistency paths', () => {
    expect(tree.consistencyPath(1, 1)).toEqual([]);
    expect(tree.consistencyPath(1, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
    ]);
    expect(tree.consistencyPath(6, 8)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
    ]);
    expect(tree.consistencyPath(2, 5)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
    ]);
  });

  it('lets verifiers accept each of them', () => {
    for (const [index, size] of [
      [0, 1],
      [0, 8],
      [5, 8],
      [2, 3],
      [1, 5]
    ] as const) {
      const root = ROOTS[size - 1]!;
      expect(provesInclusion(LEAVES[index]!, index, size, tree.inclusionPath(index, size), root)).toBe(true);
    }
    for (const [from, size] of [
      [1, 1],
      [1, 8],
      [6, 8],
      [2, 5]
    ] as const) {
      const path = tree.consistencyPath(from, size);
      expect(provesConsistency(from, ROOTS[from - 1]!, size, ROOTS[size - 1]!, path)).toBe(true);
    }
  });

  const leavesOf = (size: number): string[] => Array.from({ length: size }, (_, index) => leafHash(String(index)));

  it('proves every leaf and every beginning of every tree up to 40, and the frontier agrees', () => {
    const all = new MerkleTree(leavesOf(40));
    const frontier = new Frontier();
    expect(frontier.root()).toBe(EMPTY_ROOT);
    for (let size = 1; size <= 40; size++) {
      frontier.push(leafHash(String(size - 1)));
      expect(frontier.root()).toBe(all.root(size));
      expect(new Frontier(frontier.state()).root()).toBe(all.root(size));
      for (let index = 0; index < size; index++) {
        const path = all.inclusionPath(index, size);
        expect(provesInclusion(leafHash(String(index)), index, size, path, all.root(size))).toBe(true);
      }
      for (let from = 0; from <= size; from++) {
        expect(provesConsistency(from, all.root(from), size, all.root(size), all.consistencyPath(from, size))).toBe(
          true
        );
      }
    }
  });

  it('proves nothing else: no other leaf, place, size, root or path', () => {
    const size = fc.integer({ min: 2, max: 70 });
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(), fc.nat({ max: 255 }), (count, at, other, flip) => {
        const all = new MerkleTree(leavesOf(count));
        const index = at % count;
        const leaf = leafHash(String(index));
        const path = all.inclusionPath(index);
        const root = all.root();
        const wrong = other % count;
        if (wrong !== index) {
          expect(provesInclusion(leaf, wrong, count, path, root)).toBe(false);
          expect(provesInclusion(leafHash(String(wrong)), index, count, path, root)).toBe(false);
        }
        const step = flip % path.length;
        const changed = path.map((hash, each) => (each === step ? leafHash(hash) : hash));
        expect(provesInclusion(leaf, index, count, changed, root)).toBe(false);
        expect(provesInclusion(leaf, index, count, path.slice(1), root)).toBe(false);
        expect(provesInclusion(leaf, index, count, [...path, leaf], root)).toBe(false);
        const from = 1 + (other % (count - 1));
        const proof = all.consistencyPath(from);
        expect(provesConsistency(from, leafHash('x'), count, root, proof)).toBe(false);
        expect(provesConsistency(from, all.root(from), count, leafHash('x'), proof)).toBe(false);
        expect(provesConsistency(from, all.root(from), count, root, [...proof, leaf])).toBe(false);
      }),
      { numRuns: 100 }
    );
  });

  it('refuses places and sizes that are not there', () => {
    expect(() => tree.inclusionPath(8)).toThrow(RangeError);
    expect(() => tree.root(9)).toThrow(RangeError);
    expect(() => tree.consistencyPath(3, 2)).toThrow(RangeError);
    expect(provesInclusion(LEAVES[0]!, 0, 0, [], EMPTY_ROOT)).toBe(false);
    expect(provesConsistency(3, ROOTS[2]!, 2, ROOTS[1]!, [])).toBe(false);
  });
});
