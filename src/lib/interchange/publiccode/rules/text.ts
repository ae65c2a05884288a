import { isScalar } from 'yaml';
import type { Rule, Value } from './rule.ts';
import type { Notebook } from '../notebook.ts';

export interface TextLimits {
  /** In grapheme clusters, what a reader counts as characters. */
  readonly max?: number;
  readonly min?: number;
  /** True where an empty text only means "not given". */
  readonly optional?: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Counts grapheme clusters, but no further than one past `limit`: nobody needs the length of a megabyte. */
function graphemes(text: string, limit: number): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > limit) break;
  }
  return count;
}

/** Text that is not empty, with its outer white space taken off. A number or truth value is taken with a warning. */
export const text =
  (limits: TextLimits = {}): Rule<string> =>
  (value, book) => {
    const read = scalarText(value, book);
    if (read === undefined) return undefined;
    if (read === '') {
      if (limits.optional !== true) book.add('error', 'empty', value);
      return undefined;
    }
    checkLength(read, limits, value, book);
    return read;
  };

/** Text that may be left empty. */
export const optionalText: Rule<string> = text({ optional: true });

/** The text of a scalar, `''` included; anything else is noted. */
export function scalarText(value: Value, book: Notebook): string | undefined {
  if (!isScalar(value.node)) {
    book.add('error', 'expected-text', value);
    return undefined;
  }
  if (typeof value.node.value === 'string') return value.node.value.trim();
  const source = value.node.source ?? String(value.node.value);
  book.add('warning', 'not-quoted', value, { value: source });
  return source.trim();
}

function checkLength(read: string, { max, min }: TextLimits, value: Value, book: Notebook): void {
  if (max !== undefined && read.length > max) {
    const count = graphemes(read, Math.max(max, 20_000));
    if (count > max) book.add('error', 'too-long', value, { count, max });
  }
  if (min !== undefined) {
    const count = graphemes(read, min);
    if (count < min) book.add('error', 'too-short', value, { count, min });
  }
}
