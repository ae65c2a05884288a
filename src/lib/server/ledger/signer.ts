import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { FileLayer } from '../store/files/file-layer.ts';
import { realFiles } from '../store/files/real-files.ts';
import { writeDurably } from '../store/files/write-durably.ts';

/** Signs checkpoints with Ed25519 (RFC 8032). */
export interface Signer {
  /** First 16 hex digits of the SHA-256 of the public key: short enough to print and to compare by eye. */
  readonly keyId: string;
  /** SubjectPublicKeyInfo (RFC 8410), DER, base64. */
  readonly publicKey: string;
  /** @returns the signature, base64 */
  sign(text: string): string;
}

export interface SignerOptions {
  /** Private key (PKCS#8, PEM, 0600), beside the server and not in the data folder. */
  readonly keyFile: string;
  readonly files?: FileLayer;
  readonly onNotice?: (message: string) => void;
}

/** Opens the signing key; makes one at the first start. @throws when the file holds no Ed25519 private key */
export const openSigner = async (options: SignerOptions): Promise<Signer> => {
  const { keyFile, files = realFiles, onNotice = () => undefined } = options;
  if ((await files.stat(keyFile)) === undefined) {
    const signer = await makeSigner(options);
    onNotice(`A new key for signing checkpoints was made: ${keyFile}. Its public half is named ${signer.keyId}.`);
    return signer;
  }
  const key = createPrivateKey(await files.readFile(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${keyFile} holds no Ed25519 key`);
  return signerOf(key);
};

/** Replaces the signing key by a new one. What the old one signed stays valid; its private half is gone. */
export const rotateSigner = (options: SignerOptions): Promise<Signer> => makeSigner(options);

const makeSigner = async ({ keyFile, files = realFiles }: SignerOptions): Promise<Signer> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeDurably(files, keyFile, [privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()]);
  return signerOf(privateKey);
};

const signerOf = (privateKey: KeyObject): Signer => {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = der.toString('base64');
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64')
  };
};

export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

/** True when the signature over the text is that of the key; false also for anything that is no key or signature. */
export const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};
