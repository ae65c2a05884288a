import { createHash } from 'node:crypto';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { Frontier } from '#lib/server/ledger/frontier.ts';
import { StoreFault } from '../../port.ts';
import type { RegistryContent } from './registry-content.ts';

export interface ContentDigest {
  /** SHA-256 over everything, hex. */
  readonly digest: string;
  /** Entries of the ledger. */
  readonly size: number;
  /** Root over them (RFC 9162), hex. */
  readonly root: string;
  readonly documents: number;
}

/**
 * One digest over a whole registry: two places that hold the same have the same. Every entry is hashed again.
 * @throws {StoreFault} `damaged` for an entry that is not what its hash says, or is out of place
 */
export const digestContent = async (content: RegistryContent): Promise<ContentDigest> => {
  const hash = createHash('sha256');
  const add = (what: string, value: unknown): void => {
    hash.update(`${what} ${canonical(value)}\n`);
  };
  const frontier = new Frontier();
  add('format', { ledger: content.format.ledger, epochs: content.format.epochs });
  for await (const { text, ...entry } of content.entries()) {
    frontier.push(leafHash(text));
    if (leafHash(text) !== entry.hash || entry.position !== frontier.size) {
      throw new StoreFault('damaged', `Entry ${entry.position} of the ledger is not what it should be.`);
    }
    add('entry', entry);
  }
  let documents = 0;
  for await (const document of content.documents()) {
    documents++;
    add('document', document);
  }
  for (const [what, items] of Object.entries({
    draft: content.drafts(),
    key: content.keys(),
    record: content.records(),
    checkpoint: content.checkpoints(),
    attachment: digestsOf(content)
  })) {
    for (const line of await sortedLines(items)) hash.update(`${what} ${line}\n`);
  }
  return { digest: hash.digest('hex'), size: frontier.size, root: frontier.root(), documents };
};

/** The bytes are checked against it as they are read. */
async function* digestsOf(content: RegistryContent): AsyncGenerator<string> {
  for await (const { digest } of content.attachments()) yield digest;
}

const sortedLines = async (items: AsyncIterable<unknown>): Promise<string[]> => {
  const lines: string[] = [];
  for await (const item of items) lines.push(canonical(item));
  return lines.sort();
};

/** @throws {StoreFault} `damaged` when the copy is not the same */
export const sameContent = (source: ContentDigest, copy: ContentDigest): ContentDigest => {
  if (source.digest === copy.digest) return copy;
  throw new StoreFault(
    'damaged',
    `The copy is not the same as the original (${copy.size} of ${source.size} entries, ${copy.documents} of ` +
      `${source.documents} documents). Stop every server that uses the original, empty the copy and begin again.`
  );
};
