import { leafHash } from '#lib/server/ledger/entry.ts';
import type { EntryOutline } from './line.ts';

/** Which entry wrote a document last. */
export interface Head {
  readonly hash: string;
  readonly position: number;
}

/** By aggregate name, while a ledger is gone through. */
export type Heads = Map<string, Head>;

/**
 * Why an entry does not stand where it does: position, version, leaf hash, links of its chains, references back.
 * @param expected the position that it must have
 * @param heads as the entries before it left them
 */
export const findWrong = (
  { position, v, bytes, hash, back, previous }: EntryOutline,
  expected: number,
  heads: ReadonlyMap<string, Head>
): string | undefined => {
  if (position !== expected) return `entry ${position} stands where entry ${expected} should`;
  if (v !== 1) return `entry ${position} has version ${String(v)}`;
  if (leafHash(bytes) !== hash) return `the hash of entry ${position} does not fit`;
  for (const [index, { aggregate, hash: link }] of previous.entries()) {
    const head = heads.get(aggregate);
    if (link !== (head?.hash ?? null)) return `entry ${position} does not follow from what came before in ${aggregate}`;
    if (back[index] !== (head?.position ?? 0)) return `entry ${position} points back to a wrong entry`;
  }
  return undefined;
};

export const moveHeads = (heads: Heads, { position, hash, previous }: EntryOutline): void => {
  for (const { aggregate } of previous) heads.set(aggregate, { hash, position });
};

/** @param last position of the last entry before a segment @param first position of the segment's first, by its name */
export const describeGap = (last: number, first: number): string | undefined => {
  if (first === last + 1) return undefined;
  return first > last + 1
    ? `entries ${last + 1} to ${first - 1} are missing`
    : `entry ${last} stands before the segment that begins with entry ${first}`;
};
