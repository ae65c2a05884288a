import type { CollectionName, Collections } from '#lib/domain/collections.ts';
import type { Reader } from './reader.ts';

/**
 * The next number of a yearly series, e.g. `YC-2026-031`. Only a proposal: the unique claim that goes with it makes it
 * safe, and a decision whose number was taken is made again.
 */
export async function nextInSeries<C extends CollectionName>(
  read: Reader,
  collection: C,
  codeOf: (document: Collections[C]) => string,
  prefix: string,
  digits: number
): Promise<string> {
  const documents = await read.peek(collection, { limit: 100_000 });
  const highest = documents.reduce((most, document) => {
    const code = codeOf(document);
    return code.startsWith(prefix) ? Math.max(most, Number.parseInt(code.slice(prefix.length), 10) || 0) : most;
  }, 0);
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}
