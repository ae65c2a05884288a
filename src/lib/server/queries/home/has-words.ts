import { fold } from '#lib/text/fold.ts';

/** Whether every word that is looked for stands in a text, or the beginning of one; without marks and case. */
export function hasWords(text: string, wanted: string): boolean {
  const words = wordsOf(text);
  const asked = wordsOf(wanted);
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)));
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
