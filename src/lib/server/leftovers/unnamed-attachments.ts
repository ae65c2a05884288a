import type { Services } from '../services.ts';

/** Entries that are read at a time. */
const PAGE = 500;

/**
 * Which of these attachments no document names, in any state that it ever had: the ledger's earlier states are evidence
 * as well. A name is the digest anywhere within a text.
 */
export const unnamedAttachments = async (
  { store }: Pick<Services, 'store'>,
  digests: readonly string[]
): Promise<readonly string[]> => {
  const unnamed = new Set(digests);
  for (let position = 0; unnamed.size > 0;) {
    const records = await store.entriesSince(position, PAGE);
    for (const { entry } of records) {
      for (const { document } of entry.changes) for (const name of namesIn(document)) unnamed.delete(name);
    }
    const last = records.at(-1);
    if (last === undefined) break;
    position = last.position;
  }
  return digests.filter((digest) => unnamed.has(digest));
};

function* namesIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    // Overlapping digits of a longer hexadecimal text count too: better one name too many than an attachment too few.
    for (const [, name = ''] of value.matchAll(/(?=([0-9a-f]{64}))/g)) yield name;
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) yield* namesIn(one);
  }
}
