import { isValidCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';

/** One key and what it signed. */
export interface SigningKeySpan {
  readonly keyId: string;
  /** Times of its first and its last checkpoint, UTC. */
  readonly from: string;
  readonly to: string;
  readonly checkpoints: number;
  /**
   * How it came: the first that is known, named by the one before it in a checkpoint, or by nobody (a lost key file, a
   * second server with a key of its own, or a forger).
   */
  readonly came: 'first' | 'announced' | 'unannounced';
}

/** The keys that signed a ledger's checkpoints, in the order of their first one. Signatures that do not fit are left out. */
export const signingKeys = (checkpoints: readonly Checkpoint[]): readonly SigningKeySpan[] => {
  const spans = new Map<string, SigningKeySpan>();
  const announced = new Set<string>();
  const inTime = checkpoints.filter(isValidCheckpoint).sort((a, b) => (a.body.time < b.body.time ? -1 : 1));
  for (const { body, keyId, publicKey } of inTime) {
    const known = spans.get(publicKey);
    const came = spans.size === 0 ? 'first' : announced.has(publicKey) ? 'announced' : 'unannounced';
    const { from, checkpoints: count } = known ?? { from: body.time, checkpoints: 0 };
    spans.set(publicKey, { keyId, from, to: body.time, checkpoints: count + 1, came: known?.came ?? came });
    if (body.nextKey !== undefined) announced.add(body.nextKey);
  }
  return [...spans.values()];
};
