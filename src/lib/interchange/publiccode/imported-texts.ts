import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Description } from './standard/description.ts';

export type Texts = ReadonlyMap<string, Description>;

/** The language whose words stand in for Vietnamese: Vietnamese itself, English, or the file's first. */
function leading(texts: Texts, key: 'shortDescription' | 'longDescription' | 'documentation'): string | undefined {
  const given = [...texts.keys()].filter((tag) => typeof texts.get(tag)?.[key] === 'string');
  return given.find((tag) => base(tag) === 'vi') ?? given.find((tag) => base(tag) === 'en') ?? given[0];
}

/** Description of one kind in both our languages, and the language that stands for Vietnamese. */
export function localTextOf(
  texts: Texts,
  key: 'shortDescription' | 'longDescription'
): { readonly text: LocalText; readonly language: string } | undefined {
  const language = leading(texts, key);
  const vi = language === undefined ? undefined : texts.get(language)?.[key];
  if (language === undefined || vi === undefined) return undefined;
  const english = [...texts].find(([tag, one]) => base(tag) === 'en' && one[key] !== undefined);
  return { text: { vi, en: english?.[1][key] }, language };
}

/** User documentation in the reader's nearest language. */
export const documentationOf = (texts: Texts): string | undefined => {
  const language = leading(texts, 'documentation');
  return language === undefined ? undefined : texts.get(language)?.documentation;
};

/** Names in other languages. */
export const localisedNames = (texts: Texts): readonly string[] =>
  [...texts.values()].flatMap((one) => (one.localisedName === undefined ? [] : [one.localisedName]));

export const isVietnamese = (tag: string): boolean => base(tag) === 'vi';

const base = (tag: string): string => tag.split('-')[0] ?? '';
