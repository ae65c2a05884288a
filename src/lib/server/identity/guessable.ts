import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { fold } from '#lib/text/fold.ts';
import { DEMO_PASSWORD } from './demo-password.ts';

/** Of 0 to 4: below this a password falls to some hundred million guesses (zxcvbn, Wheeler 2016). */
const ENOUGH = 3;

/** Words that anybody would try here first. */
const HERE = [DEMO_PASSWORD, 'chon chuan', 'chonchuan', 'vinh long', 'mat khau', 'matkhau'];

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Two megabytes of common passwords, read when the first password is chosen and not at every start. */
const load = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common')
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
};

/**
 * Whether a password is one that is tried early: common ones, keys in a row, one sign again and again, dates, and what
 * is known of its holder. NIST SP 800-63B-4 (3.1.1.2) demands such a comparison.
 *
 * @param about login and name of the holder
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  if (isMadeOf([...about, ...HERE], password)) return true;
  estimator ??= load();
  return (await estimator).check(password, [...about, ...HERE]).score < ENOUGH;
}

/** Whether the letters of a password are a word that is known here, whatever marks, signs and numbers stand around it. */
function isMadeOf(words: readonly string[], password: string): boolean {
  const letters = lettersOf(password);
  return words.map(lettersOf).some((word) => word.length >= 4 && letters === word);
}

const lettersOf = (text: string): string => fold(text).replaceAll(/[^a-z]/g, '');
