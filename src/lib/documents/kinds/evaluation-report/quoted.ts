/** What somebody wrote, made to stand between quotation marks inside a sentence: one line, without its full stop. */
export const quoted = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim().replace(/\.+$/u, '');
