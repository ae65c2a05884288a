import { ALL_UNCLEAN } from '#lib/domain/shared/unclean.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text as the registry takes it: composed, one kind of line break, no control characters, at most `max` UTF-16 units. */
export function clip(text: string, max: number): { readonly text: string; readonly cut: boolean } {
  const lines = text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n');
  const clean = lines.replaceAll(ALL_UNCLEAN, '').trim();
  if (clean.length <= max) return { text: clean, cut: false };
  let end = 0;
  for (const { index, segment } of segmenter.segment(clean.slice(0, max))) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return { text: `${clean.slice(0, end).trimEnd()}…`, cut: true };
}
