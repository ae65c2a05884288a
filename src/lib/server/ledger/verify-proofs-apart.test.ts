import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash } from './entry.ts';
import { MerkleTree } from './merkle.ts';
import { provesConsistency } from './verify-proofs.ts';

interface Head {
  readonly size: number;
  readonly root: string;
}

/** The proofs of the stand-alone verifier, which has no types. */
interface StandAloneProofs {
  rootOf(leaves: readonly Buffer[]): Buffer;
  rootFromPath(leaf: Buffer, index: number, size: number, path: readonly string[]): Buffer | undefined;
  isConsistent(earlier: Head, later: Head, path: readonly string[]): boolean;
}

const PROOFS: string = './verify.mjs';
const apart = (await import(PROOFS)) as StandAloneProofs;
const leaves = Array.from({ length: 70 }, (_, index) => leafHash(String(index)));
const tree = new MerkleTree(leaves);
const headOf = (size: number): Head => ({ size, root: tree.root(size) });

describe('the proofs of the stand-alone verifier', () => {
  it('accept every leaf and every beginning of every tree up to 40', () => {
    for (let size = 0; size <= 40; size++) {
      const own = leaves.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex'));
      expect(apart.rootOf(own).toString('hex')).toBe(tree.root(size));
      for (const [index, leaf] of own.entries()) {
        const root = apart.rootFromPath(leaf, index, size, tree.inclusionPath(index, size));
        expect(root?.toString('hex')).toBe(tree.root(size));
      }
      for (let from = 0; from <= size; from++) {
        expect(apart.isConsistent(headOf(from), headOf(size), tree.consistencyPath(from, size))).toBe(true);
      }
    }
  });

  it('refuse what the program refuses', () => {
    const size = fc.integer({ min: 1, max: 70 });
    const path = fc.array(fc.constantFrom(...leaves), { maxLength: 3 });
    fc.assert(
      fc.property(size, size, fc.nat(), path, (one, two, at, more) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const sound = tree.consistencyPath(from, to);
        const shorter = sound.filter((_, index) => index !== at % (sound.length + 1));
        for (const [earlier, later, given] of [
          [headOf(from), headOf(to), [...sound, ...more]],
          [headOf(from), headOf(to), shorter],
          [{ ...headOf(from), root: leafHash('x') }, headOf(to), sound],
          [headOf(from), { ...headOf(to), root: leafHash('x') }, sound],
          [headOf(to), headOf(from), sound]
        ] as const) {
          expect(apart.isConsistent(earlier, later, given)).toBe(
            provesConsistency(earlier.size, earlier.root, later.size, later.root, given)
          );
        }
      }),
      { numRuns: 500 }
    );
  });
});
