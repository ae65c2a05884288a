import type { IconName } from './marks/icons.ts';

/** A finished address and the words that lead there. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** A link among its like: a place, a tab, a segment, a facet. */
export interface PlaceLink extends Link {
  readonly icon?: IconName;
  /** How many there are, as it is to be read. */
  readonly count?: string | number;
  readonly current?: boolean;
}

/** A link to the same page in the other language; `lang` is the language of that page and of the label. */
export interface LanguageLink extends Link {
  readonly lang: string;
}
