import { canonical } from './canonical.ts';
import { isHash } from './hash.ts';
import { isSignedBy, keyIdOf } from './signer.ts';
import type { Signer } from './signer.ts';

/** The tree at one moment. */
export interface TreeHead {
  /** Names the ledger through all its epochs. */
  readonly ledger: string;
  /** A restore begins a new one. */
  readonly epoch: number;
  /** Number of entries. */
  readonly size: number;
  /** Root over them (RFC 9162), hex. */
  readonly root: string;
}

interface CheckpointBody extends TreeHead {
  readonly v: 1;
  /** UTC, ISO 8601. */
  readonly time: string;
  /** Public key (as in {@link Checkpoint}) that signs from here on: stands in the last checkpoint of a replaced key. */
  readonly nextKey?: string;
}

/** A signed tree head. It means something once it has left the server: printed, mailed, downloaded. */
export interface Checkpoint {
  readonly body: CheckpointBody;
  readonly keyId: string;
  readonly publicKey: string;
  /** Ed25519 over {@link signedText}, base64. */
  readonly signature: string;
}

/** What is signed: a line that says what it is for, and the canonical JSON of the body. */
const signedText = (body: CheckpointBody): string => `chon-chuan checkpoint\n${canonical(body)}`;

/** @param nextKey public key of the one that takes this signer's place, where it is being replaced */
export const makeCheckpoint = (head: TreeHead, signer: Signer, time: Date, nextKey?: string): Checkpoint => {
  const { ledger, epoch, size, root } = head;
  const successor = nextKey === undefined ? {} : { nextKey };
  const body: CheckpointBody = { v: 1, ledger, epoch, size, root, time: time.toISOString(), ...successor };
  return { body, keyId: signer.keyId, publicKey: signer.publicKey, signature: signer.sign(signedText(body)) };
};

/** True when the checkpoint is whole and its signature is that of the key that it names. */
export const isValidCheckpoint = (checkpoint: Checkpoint): boolean =>
  keyIdOf(checkpoint.publicKey) === checkpoint.keyId &&
  isSignedBy(checkpoint.publicKey, signedText(checkpoint.body), checkpoint.signature);

/** Made so that the order of names is the order in which checkpoints were made. */
export const nameOfCheckpoint = ({ body }: Checkpoint): string =>
  `${String(body.epoch).padStart(4, '0')}-${String(body.size).padStart(12, '0')}-${body.time.replaceAll(/[^0-9TZ]/g, '')}`;

/** Reads a checkpoint that somebody hands in. @returns undefined when it has another form */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Checkpoint> | null;
    return isCheckpoint(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** True for a value of a checkpoint's form, whoever signed it. */
export const isCheckpoint = (value: Partial<Checkpoint> | null | undefined): value is Checkpoint => {
  const body = value?.body as Partial<CheckpointBody> | null | undefined;
  const texts = [value?.keyId, value?.publicKey, value?.signature, body?.ledger, body?.root, body?.time];
  return (
    texts.every((text) => typeof text === 'string') &&
    (body?.v as unknown) === 1 &&
    ['undefined', 'string'].includes(typeof body?.nextKey) &&
    [body?.epoch, body?.size].every((number) => Number.isSafeInteger(number)) &&
    isHash(body?.root ?? '')
  );
};
