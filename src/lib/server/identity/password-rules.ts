import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { isGuessable } from './guessable.ts';

/**
 * Length is what counts: no rules on kinds of characters, no forced change by calendar (NIST SP 800-63B-4, 3.1.1.2), but
 * nothing that is tried early (`isGuessable`).
 * OWASP ASVS 5.0 (6.2.1) demands 8 and advises 15; 12 is three or four plain words, and guessing is throttled.
 */
const MIN_PASSWORD = 12;

/** Far beyond any passphrase; keeps a huge body from being hashed. */
export const MAX_PASSWORD = 200;

/**
 * The same password typed on another keyboard must be the same bytes: Vietnamese marks come precomposed or combined,
 * by input method. NFKC as NIST SP 800-63B-4 (3.1.1.2) advises.
 */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/**
 * What is wrong with a new password, by form field; none when it may be used.
 *
 * @param about login and name of who will use it
 */
export async function newPasswordRefusals(
  password: string,
  again: string,
  about: readonly string[] = []
): Promise<readonly Refusal[]> {
  const length = Array.from(normalisePassword(password)).length;
  if (length < MIN_PASSWORD)
    return [refuse('password-too-short', { field: 'password', params: { min: MIN_PASSWORD } })];
  if (length > MAX_PASSWORD) return [refuse('too-long', { field: 'password', params: { max: MAX_PASSWORD } })];
  if (await isGuessable(normalisePassword(password), about)) {
    return [refuse('password-guessable', { field: 'password' })];
  }
  if (normalisePassword(password) !== normalisePassword(again)) return [refuse('passwords-differ', { field: 'again' })];
  return [];
}
