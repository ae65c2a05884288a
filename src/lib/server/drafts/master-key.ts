import { createHmac, randomBytes } from 'node:crypto';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { errorCode } from '#lib/server/store/files/file-layer.ts';
import type { FileLayer } from '#lib/server/store/files/file-layer.ts';
import { writeDurably } from '#lib/server/store/files/write-durably.ts';
import { decrypt, encrypt, KEY_BYTES, newKey } from './cipher.ts';
import type { Sealed } from './cipher.ts';
import { DraftFault } from './port.ts';

/** A sheet key under the master key. `master` says under which, without giving it away. */
export interface WrappedKey extends Sealed {
  readonly master: string;
}

/** The keys of `KEY_FILE`: the first wraps, all unwrap. */
export interface MasterKeys {
  wrap(key: Uint8Array, bound: unknown): WrappedKey;
  /** Undefined when no key of the file is the one that wrapped it, or the bytes were changed. */
  unwrap(wrapped: WrappedKey, bound: unknown): Buffer | undefined;
  /** Is the key that wrapped it at hand? */
  has(master: string): boolean;
}

/**
 * Reads the master keys: one line each, 32 bytes as 64 hex digits or as base64; the first one is current, older ones
 * below it still open what they wrapped. Without a file a new key is made (0600).
 * @throws {DraftFault} `damaged` for a file of another form or a place inside the data folder
 */
export const openMasterKeys = async (
  files: FileLayer,
  keyFile: string,
  dataFolder: string,
  notice: (message: string) => void
): Promise<MasterKeys> => {
  refuseInside(keyFile, dataFolder);
  const facts = await files.stat(keyFile);
  if (facts === undefined) {
    if (await makeKeyFile(files, keyFile)) {
      notice(
        `A new master key was made: ${keyFile}. Back it up apart from the data folder: without it, unopened sheets ` +
          'cannot be read by anybody.'
      );
    }
  } else if ((facts.mode & 0o077) !== 0 && process.platform !== 'win32') {
    notice(`${keyFile} can be read by other users of this machine. Make it private: chmod 600 ${keyFile}`);
  }
  return masterKeys(parseKeys((await files.readFile(keyFile)).toString('latin1'), keyFile));
};

/** Of two servers of one machine that start at once, one makes it. @returns false when it was the other */
const makeKeyFile = async (files: FileLayer, keyFile: string): Promise<boolean> => {
  const draft = `${keyFile}.${randomBytes(8).toString('hex')}.tmp`;
  await files.makeFolder(dirname(resolve(keyFile)));
  try {
    await writeDurably(files, draft, [`${newKey().toString('hex')}\n`]);
    await files.link(draft, keyFile);
    await files.syncFolder(dirname(keyFile));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await files.remove(draft).catch(() => undefined);
  }
};

/** Whoever takes the data folder must not have the key with it. */
const refuseInside = (keyFile: string, dataFolder: string): void => {
  const way = relative(resolve(dataFolder), resolve(keyFile));
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new DraftFault('damaged', `${keyFile} lies inside the data folder. Name a place outside it in KEY_FILE.`);
};

const parseKeys = (text: string, keyFile: string): Buffer[] => {
  const lines = text.split('\n').map((line) => line.trim());
  const keys = lines.filter((line) => line !== '').map((line) => parseKey(line));
  const whole = keys.flatMap((key) => key ?? []);
  if (keys.length === 0 || whole.length < keys.length) {
    throw new DraftFault(
      'damaged',
      `${keyFile} is not a key file (32 bytes as 64 hex digits or base64, one key a line). Put the right file back, or ` +
        'move it away to start with a new key: unopened sheets of the old one then stay closed.'
    );
  }
  return whole;
};

const parseKey = (line: string): Buffer | undefined => {
  if (/^[0-9a-f]{64}$/i.test(line)) return Buffer.from(line, 'hex');
  const key = Buffer.from(line, 'base64');
  return /^[A-Za-z0-9+/]{43}=?$/.test(line) && key.length === KEY_BYTES ? key : undefined;
};

const masterKeys = (keys: readonly Buffer[]): MasterKeys => {
  const named = keys.map((key) => ({ key, master: fingerprint(key) }));
  const find = (master: string) => named.find((each) => each.master === master);
  const [current] = named;
  if (current === undefined) throw new Error('A key file without a key');
  return {
    wrap: (key, bound) => ({ master: current.master, ...encrypt(current.key, key, bound) }),
    unwrap: (wrapped, bound) => {
      const master = find(wrapped.master);
      return master && decrypt(master.key, wrapped, bound);
    },
    has: (master) => find(master) !== undefined
  };
};

const fingerprint = (key: Buffer): string =>
  createHmac('sha256', key).update('chon-chuan master key').digest('hex').slice(0, 16);
