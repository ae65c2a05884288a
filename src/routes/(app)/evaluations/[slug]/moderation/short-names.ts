/**
 * People's names for the narrow head of a column: the given name, which in Vietnamese comes last; as many words before
 * it as it takes to tell two people apart.
 *
 * @param names in full, each once
 * @example shortNames(['Trần Minh Khôi', 'Lê Khôi', 'Võ Nhân']) // Minh Khôi, Lê Khôi, Nhân
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const tail = (name: string, words: number): string => name.trim().split(/\s+/).slice(-words).join(' ');
  const short = (name: string, words: number): string => {
    const own = tail(name, words);
    const clashes = names.some((other) => other !== name && tail(other, words) === own);
    return clashes && own !== name.trim().replaceAll(/\s+/g, ' ') ? short(name, words + 1) : own;
  };
  return new Map(names.map((name) => [name, short(name, 1)]));
}
