import { isScalar } from 'yaml';
import { isIsoDay } from '#lib/text/days.ts';
import type { Rule } from './rule.ts';
import { text } from './text.ts';

/** A calendar day `2026-11-22`. Of a date with a time the day is taken, and noted. */
export const day: Rule<string> = (value, book) => {
  const read = text()(value, book);
  if (read === undefined || isIsoDay(read)) return read;
  book.add('error', 'not-a-day', value, { value: read });
  const start = read.slice(0, 10);
  return /^[T\s]/i.test(read.slice(10)) && isIsoDay(start) ? start : undefined;
};

const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@.<>()[\],;:\\"]+(\.[^\s@.<>()[\],;:\\"]+)+$/;

export const email: Rule<string> = (value, book) => {
  const read = text({ max: 254 })(value, book);
  if (read === undefined || EMAIL.test(read)) return read;
  book.add('error', 'not-an-email', value, { value: read });
  return undefined;
};

/** RFC 6838, section 4.2. */
const MEDIA_TYPE = /^[A-Za-z0-9][\w!#$&^.+-]{0,126}\/[A-Za-z0-9][\w!#$&^.+-]{0,126}$/;

export const mediaType: Rule<string> = (value, book) => {
  const read = text()(value, book);
  if (read === undefined || MEDIA_TYPE.test(read)) return read;
  book.add('error', 'not-a-media-type', value, { value: read });
  return undefined;
};

const TRUTH: Readonly<Record<string, boolean>> = { yes: true, on: true, y: true, no: false, off: false, n: false };

/** true or false; the words of YAML 1.1 are taken with a warning. */
export const truth: Rule<boolean> = (value, book) => {
  const read = isScalar(value.node) ? value.node.value : undefined;
  if (typeof read === 'boolean') return read;
  const old = typeof read === 'string' ? TRUTH[read.trim().toLowerCase()] : undefined;
  if (old === undefined) book.add('error', 'expected-boolean', value);
  else book.add('warning', 'yaml-1.1-boolean', value, { value: String(read) });
  return old;
};

/** A file of the repository (relative path) or on the web; `formats` are the endings allowed. */
export const file =
  (formats: readonly string[]): Rule<string> =>
  (value, book) => {
    const read = text({ max: 2000 })(value, book);
    if (read === undefined) return undefined;
    const web = /^https?:\/\/[^/\s]/i.test(read);
    if (!web && (/^[a-z][a-z0-9+.-]*:/i.test(read) || read.startsWith('/'))) {
      book.add('error', 'not-a-path', value, { value: read });
      return undefined;
    }
    const name = read.replace(/[?#].*$/, '').toLowerCase();
    if (formats.length === 0 || formats.some((format) => name.endsWith(`.${format}`))) return read;
    book.add('error', 'not-an-image', value, { value: read, formats: formats.join(', ').toUpperCase() });
    return undefined;
  };
