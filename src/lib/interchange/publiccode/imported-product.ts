import type { Category } from '#lib/domain/product/categories.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { clip } from './clip.ts';
import { factsOf } from './facts-of.ts';
import { isVietnamese, localisedNames, localTextOf } from './imported-texts.ts';
import type { Notebook, Spot } from './notebook.ts';
import type { ImportedProduct } from './reading.ts';
import type { Publiccode } from './standard/publiccode.ts';
import { CATEGORIES } from './vocabulary/categories.ts';

/** Lengths of the catalogue (`domain/product/product.ts`). */
const NAME = 120;
const SUMMARY = 400;
const MAX_CATEGORIES = 6;

/** Where findings about a part of the file are pointed out. */
export type SpotOf = (key: string) => Spot;

/** A product in the registry's form from what could be read of the file. */
export function importedProduct(
  read: Publiccode & { readonly name: string },
  context: { readonly book: Notebook; readonly spotOf: SpotOf; readonly seenOn: string | undefined }
): ImportedProduct {
  const { book, spotOf, seenOn } = context;
  const name = clip(read.name, NAME);
  if (name.cut) book.add('note', 'shortened', spotOf('name'), { max: NAME });
  const others = localisedNames(read.description ?? new Map()).map((one) => clip(one, NAME).text);
  return {
    name: name.text,
    aliases: [...new Set(others)].filter((one) => one !== '' && one !== name.text).slice(0, 50),
    summary: summaryOf(read, name.text, book, spotOf('description')),
    categories: categoriesOf(read, book, spotOf('categories')),
    facts: factsOf(read, seenOn)
  };
}

/**
 * The catalogue wants a Vietnamese summary and the standard has none. The file's own short description stands in its
 * place untranslated, and the note tells the curator; an invented or machine-made summary would pass for a person's.
 */
function summaryOf(read: Publiccode, name: string, book: Notebook, at: Spot): LocalText {
  const found = localTextOf(read.description ?? new Map(), 'shortDescription');
  if (found === undefined) {
    book.add('note', 'no-summary', at);
    return { vi: name };
  }
  if (!isVietnamese(found.language)) book.add('note', 'no-vietnamese-summary', at, { language: found.language });
  const [vi, en] = [found.text.vi, found.text.en].map((text) => text?.replaceAll(/\s+/g, ' '));
  return { vi: clip(vi ?? name, SUMMARY).text, ...(en === undefined ? {} : { en: clip(en, SUMMARY).text }) };
}

function categoriesOf(read: Publiccode, book: Notebook, at: Spot): readonly Category[] {
  const ours = (read.categories ?? []).flatMap((category) => CATEGORIES[category] ?? []);
  const telling = [...new Set(ours)].filter((category) => category !== 'other').slice(0, MAX_CATEGORIES);
  if (telling.length > 0) return telling;
  book.add('note', 'no-category', at);
  return ['other'];
}
