import type { Rule } from './rule.ts';
import { text } from './text.ts';

/** One of a closed list. A value that differs only in case is named in the finding. */
export const choice =
  (values: readonly string[]): Rule<string> =>
  (value, book) => {
    const read = text()(value, book);
    if (read === undefined || values.includes(read)) return read;
    const near = values.find((one) => one.toLowerCase() === read.toLowerCase());
    const hint = near === undefined ? '' : ` → ${near}`;
    book.add('error', 'not-a-choice', value, { value: read, hint });
    return near;
  };
