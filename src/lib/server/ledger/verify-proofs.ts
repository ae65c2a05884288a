import { EMPTY_ROOT, nodeHash } from './node-hash.ts';

/** True when the path proves that `leaf` stands at `index` (from 0) in the tree (RFC 9162, 2.1.3.2). */
export const provesInclusion = (
  leaf: string,
  index: number,
  size: number,
  path: readonly string[],
  root: string
): boolean => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash === root;
};

/** True when the path proves that the tree of `size` begins with the tree of `from` (RFC 9162, 2.1.4.2). */
export const provesConsistency = (
  from: number,
  fromRoot: string,
  size: number,
  root: string,
  path: readonly string[]
): boolean => {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 0 || from > size) return false;
  if (from === 0) return path.length === 0 && fromRoot === EMPTY_ROOT;
  if (from === size) return path.length === 0 && fromRoot === root;
  const isPower = (from & (from - 1)) === 0;
  const [first, ...others] = isPower ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let node = from - 1;
  let last = size - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let older = first;
  let newer = first;
  for (const sibling of others) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && older === fromRoot && newer === root;
};

const half = (n: number): number => Math.floor(n / 2);
