const MARKS = /\p{M}+/gu;

/**
 * Text as people type it in a hurry: lower case, no diacritics, đ as d. Composed and decomposed input fold alike, and
 * compatibility forms (no-break space, ligatures, full-width letters) fold to their plain ones.
 *
 * Each code point folds by itself, so that a place in the folded text can be followed back (see `highlight.ts`).
 *
 * @example fold('Chữ ký số, ĐIỀU hành') // 'chu ky so, dieu hanh'
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** One code point folded: empty for a combining mark, several letters for a ligature. */
export function foldCharacter(character: string): string {
  const lower = character.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return lower.normalize('NFKD').replace(MARKS, '').replaceAll('đ', 'd');
}
