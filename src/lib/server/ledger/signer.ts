import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  verify
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../store/files/file-layer.ts';
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

/** Where the key lies unless `SIGNING_KEY_FILE` says otherwise. */
export const signingKeyBeside = (dir: string): string => `${resolve(dir)}.signing-key`;

/** Opens the signing key; makes one at the first start, and says when others can read it. @throws when the file holds no Ed25519 private key */
export const openSigner = async (options: SignerOptions): Promise<Signer> => {
  const { keyFile, files = realFiles, onNotice = () => undefined } = options;
  const facts = await files.stat(keyFile);
  if (facts === undefined) {
    const made = newSigner();
    if (await place(files, keyFile, made)) {
      const { keyId } = made.signer;
      onNotice(
        `Đã tạo khóa ký mốc kiểm: ${keyFile} (khóa công khai ${keyId}). Hãy giữ kín và sao lưu riêng với dữ liệu.\n` +
          `A key for signing checkpoints was made: ${keyFile} (public half ${keyId}). Keep it private and back it up apart ` +
          'from the data.'
      );
    }
  } else if ((facts.mode & 0o077) !== 0 && process.platform !== 'win32') {
    onNotice(
      `Người dùng khác trên máy này đọc được ${keyFile}. Hãy đặt lại quyền: chmod 600 ${keyFile}\n` +
        `${keyFile} can be read by other users of this machine. Make it private: chmod 600 ${keyFile}`
    );
  }
  return signerOf(readKey(await files.readFile(keyFile), keyFile));
};

/** A key that is not in its place yet. */
export interface NewSigner {
  readonly signer: Signer;
  /** PKCS#8, PEM. */
  readonly pem: string;
}

export const newSigner = (): NewSigner => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { signer: signerOf(privateKey), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

/** Puts a new key in the place of the old one, whose private half is gone then. */
export const replaceSigner = async (
  { keyFile, files = realFiles }: Pick<SignerOptions, 'keyFile' | 'files'>,
  { pem }: NewSigner
): Promise<void> => {
  await writeDurably(files, keyFile, [pem]);
};

/** The first to make a key wins. @returns false when somebody else was first */
const place = async (files: FileLayer, keyFile: string, { pem }: NewSigner): Promise<boolean> => {
  const aside = `${keyFile}.${randomUUID()}`;
  await files.makeFolder(dirname(keyFile));
  await writeDurably(files, aside, [pem]);
  try {
    await files.link(aside, keyFile);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await files.remove(aside);
    await files.syncFolder(dirname(keyFile));
  }
};

const readKey = (pem: Buffer, keyFile: string): KeyObject => {
  const key = parseKey(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Error(
    `${keyFile} holds no Ed25519 private key. Put the right file back, or move it away to start with a new key: ` +
      'checkpoints that were made stay valid.'
  );
};

const parseKey = (pem: Buffer): KeyObject | undefined => {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
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
  // One key and one signature have one text each: what reads as the same bytes and is written otherwise was changed.
  if (![publicKey, signature].every(isPlainBase64)) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

const isPlainBase64 = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text;
