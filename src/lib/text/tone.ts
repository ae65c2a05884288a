/*
 * Where the tone mark stands in a Vietnamese syllable. Two habits are in use, "hòa, thủy" and "hoà, thuỷ", and typing
 * slips add "qúy" and "tòan"; all of them are the same word. The place follows from the syllable's parts, so it can be
 * computed and the spellings brought to one.
 */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LETTER = /(\p{L})(\p{M}*)/gu;
const VOWEL = /[aăâeêioôơuưy]/iu;
const SYLLABLE = /^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/u;

interface Letter {
  /** The letter with its quality mark (ă, ê, ơ …), tone taken off, composed. */
  readonly plain: string;
  readonly tone: string;
}

/**
 * Brings the tone marks of Vietnamese syllables to the place that official letterheads use (hòa, thủy, khỏe), in
 * composed form. What is not a Vietnamese syllable with one tone mark stays as it is.
 *
 * @example foldTone('Cộng hoà, thuỷ lợi, qúy') // 'Cộng hòa, thủy lợi, quý'
 */
export function foldTone(text: string): string {
  return text.normalize('NFC').replace(WORD, placeTone);
}

function placeTone(word: string): string {
  const letters = lettersOf(word);
  const toned = letters.filter((letter) => letter.tone !== '');
  const [carrier] = toned;
  if (carrier === undefined || toned.length > 1 || carrier.tone.length > 1 || !VOWEL.test(carrier.plain)) return word;
  const at = tonePlace(letters.map((letter) => letter.plain.toLowerCase()).join(''));
  if (at === undefined) return word;
  return letters
    .map((letter, index) => (index === at ? letter.plain + carrier.tone : letter.plain).normalize('NFC'))
    .join('');
}

function lettersOf(word: string): Letter[] {
  return Array.from(word.normalize('NFD').matchAll(LETTER), ([, base = '', marks = '']) => {
    const isTone = (mark: string): boolean => TONES.includes(mark);
    const quality = Array.from(marks).filter((mark) => !isTone(mark));
    const tone = Array.from(marks).filter(isTone);
    return { plain: (base + quality.join('')).normalize('NFC'), tone: tone.join('') };
  });
}

/** Index of the letter that carries the tone, or undefined where the letters are no Vietnamese syllable. */
function tonePlace(letters: string): number | undefined {
  const parts = SYLLABLE.exec(letters) ?? undefined;
  if (parts === undefined) return undefined;
  const [, onset = '', nucleus = '', coda = ''] = parts;
  return onset.length + nucleusPlace(nucleus, coda !== '');
}

function nucleusPlace(nucleus: string, closed: boolean): number {
  const marked = Math.max(...Array.from('ăâêôơ', (vowel) => nucleus.lastIndexOf(vowel)));
  if (marked >= 0) return marked;
  if (nucleus.includes('ư')) return nucleus.indexOf('ư');
  if (nucleus.length === 3) return 1;
  return nucleus.length === 2 && closed ? 1 : 0;
}
