import type { Problem } from '#lib/interchange/yaml/problem.ts';

/** A file's text, or the finding that it is no UTF-8. */
export function utf8(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const message = { vi: 'Tệp không phải văn bản UTF-8.', en: 'The file is not UTF-8 text.' };
    return { problem: { severity: 'error', line: 1, column: 1, path: '', code: 'not-utf8', message } };
  }
}
