import { fold } from './fold.ts';

const MAX_LENGTH = 60;

/**
 * A readable name for an address from a title: folded letters and digits with single hyphens, cut between words.
 * It need not be unique; {@link numberedSlug} makes the next one.
 *
 * @param fallback what to use where the title has no Latin letter or digit
 * @example slugOf('Phần mềm họp trực tuyến (2026)') // 'phan-mem-hop-truc-tuyen-2026'
 */
export function slugOf(title: string, fallback = 'muc', maxLength: number = MAX_LENGTH): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? [];
  const fitting: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length + (fitting.length > 0 ? 1 : 0);
    if (length > maxLength) break;
    fitting.push(word);
  }
  return fitting.join('-') || words[0]?.slice(0, maxLength) || fallback;
}

/** The n-th slug of the same title: `ten`, `ten-2`, `ten-3`, still within the length. */
export function numberedSlug(slug: string, n: number, maxLength: number = MAX_LENGTH): string {
  if (n <= 1) return slug;
  const suffix = `-${n}`;
  return slug.slice(0, maxLength - suffix.length).replace(/-+$/, '') + suffix;
}
