import type { Change } from '../port.ts';
import type { EntryOutline } from './line.ts';

const CHANGES_NAME = '"changes":[';
const AFTER_CHANGES = '}],"command":';

/** Compares documents with the bytes of an entry, in a piece of memory that is used again and again. */
export class ChangeBytes {
  #scratch = Buffer.alloc(64 * 1024);

  /**
   * Are an entry's changes exactly these, byte for byte? A document whose members stand in another order than the
   * canonical one is not seen to be the same here.
   */
  areChanges({ bytes }: Pick<EntryOutline, 'bytes'>, changes: readonly Change[]): boolean {
    try {
      return this.#areSame(bytes, changes);
    } catch {
      // Nested too deep to be written.
      return false;
    }
  }

  #areSame(bytes: Buffer, changes: readonly Change[]): boolean {
    let at = bytes.indexOf(CHANGES_NAME) + CHANGES_NAME.length;
    for (const [index, { collection, document }] of changes.entries()) {
      const opening = `${index === 0 ? '' : '},'}{"collection":${JSON.stringify(collection)},"document":`;
      for (const text of [opening, JSON.stringify(document)]) {
        const size = this.#write(text);
        if (this.#scratch.compare(bytes, at, at + size, 0, size) !== 0) return false;
        at += size;
      }
    }
    return bytes.toString('latin1', at, at + AFTER_CHANGES.length) === AFTER_CHANGES;
  }

  #write(text: string): number {
    // One unit of UTF-16 has at most three bytes in UTF-8.
    if (text.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(text.length * 3);
    return this.#scratch.write(text, 'utf8');
  }
}
