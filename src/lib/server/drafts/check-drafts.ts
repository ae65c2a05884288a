import { basename, dirname, join } from 'node:path';
import type { EntryLine } from '#lib/server/store/embedded/line.ts';
import { checkDraftFile } from './draft-file.ts';
import type { DraftHead } from './port.ts';

/**
 * Looks for drafts and kept keys that lie in the place of another: by their names, which are those of their sheet or
 * key, and by their authors, whom the ledger knows. Needs no key, and so cannot tell whether a head was made up: reading
 * the draft does.
 */
export class DraftCheck {
  readonly #heads = new Map<string, DraftHead>();
  /** Authors of sheets, by the newest state of each. */
  readonly #authors = new Map<string, unknown>();

  /**
   * @param path within the data folder
   * @returns what is wrong with a file of the draft store
   * @throws {StoreFault} `damaged` for what is no draft, or another sheet's
   */
  look(dir: string, path: string, data: unknown): string | undefined {
    const name = basename(path, '.json');
    const folder = dirname(path);
    if (folder === join('drafts', 'sheets')) {
      this.#heads.set(path, checkDraftFile(data, name, join(dir, path)).head);
    } else if (folder === join('drafts', 'keys')) {
      const isOwn = typeof data === 'object' && data !== null && 'keyId' in data && data.keyId === name;
      return isOwn ? undefined : 'it is not the key that its name says';
    }
    return undefined;
  }

  learn({ entry }: EntryLine): void {
    for (const { collection, document } of entry.changes) {
      if (collection === 'sheets') this.#authors.set(document.id, document['member']);
    }
  }

  /** Drafts whose head names another author than the ledger. */
  *foreign(dir: string): Generator<{ readonly file: string; readonly what: string }> {
    for (const [path, { sheet, member }] of this.#heads) {
      const author = this.#authors.get(sheet);
      if (author !== undefined && author !== member) {
        yield { file: join(dir, path), what: `it names another author than the ledger has for sheet ${sheet}` };
      }
    }
  }
}
