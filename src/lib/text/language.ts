/** The two languages of the registry. Vietnamese is always there; English where it was written. */
export type Lang = 'vi' | 'en';

/** A text for people in both languages. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** A text as it can be shown, with the language that it is in: a page marks it with `lang` where it fell back. */
export interface ShownText {
  readonly text: string;
  readonly lang: Lang;
  readonly fellBack: boolean;
}

/** The text in the reader's language, else the Vietnamese one. An empty translation counts as none. */
export function localText(text: LocalText, lang: Lang): ShownText {
  const english = text.en ?? '';
  if (lang === 'en' && english.trim() !== '') return { text: english, lang: 'en', fellBack: false };
  return { text: text.vi, lang: 'vi', fellBack: lang === 'en' };
}

/** Only the words of {@link localText}, where the language of the part cannot be marked. */
export const plainLocalText = (text: LocalText, lang: Lang): string => localText(text, lang).text;
