import { hash, parseOptions, verify } from '@node-rs/argon2';
import { MAX_PASSWORD, normalisePassword } from './password-rules.ts';
import { newToken } from './token.ts';

/**
 * Argon2id (RFC 9106) with 19 MiB, 2 passes, 1 lane: the first choice of OWASP's Password Storage Cheat Sheet.
 * Raising a number here is enough: who signs in next is hashed anew.
 */
export const ARGON2ID = {
  algorithm: 2, // Algorithm.Argon2id: a const enum, which type stripping cannot read
  memoryCost: 19_456, // KiB
  timeCost: 2,
  parallelism: 1,
  outputLen: 32 // bytes
} as const;

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), ARGON2ID);

export interface PasswordCheck {
  readonly right: boolean;
  /** Hashed with other parameters than today's; to be hashed anew while the password is at hand. */
  readonly outdated: boolean;
}

let nobodysHash: Promise<string> | undefined;

/** Hash of a password that nobody knows; made once, ahead of the first sign-in, so that no check waits for it. */
export const prepareNobody = (): Promise<string> => (nobodysHash ??= hashPassword(newToken()));

/**
 * Checks a password. Without a stored hash (unknown login) the same work is done on nobody's hash, so that the time
 * taken does not tell who has an account.
 */
export async function checkPassword(stored: string | undefined, password: string): Promise<PasswordCheck> {
  const usable = password.length <= MAX_PASSWORD * 4 ? normalisePassword(password) : '';
  const right = await verify(stored ?? (await prepareNobody()), usable);
  if (stored === undefined) return { right: false, outdated: false };
  return { right, outdated: right && isOutdated(stored) };
}

function isOutdated(stored: string): boolean {
  const used = parseOptions(stored);
  const algorithm: number = used.algorithm;
  return (
    algorithm !== ARGON2ID.algorithm ||
    used.memoryCost !== ARGON2ID.memoryCost ||
    used.timeCost !== ARGON2ID.timeCost ||
    used.parallelism !== ARGON2ID.parallelism ||
    used.outputLen !== ARGON2ID.outputLen
  );
}
