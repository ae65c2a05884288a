import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { makeEntry } from '#lib/server/ledger/entry.ts';
import { thing } from '../contract/things.ts';
import { entryText } from './stage-commit.ts';

const text = fc.string({ unit: 'grapheme' });
const previous = fc.array(fc.record({ aggregate: text, hash: fc.option(fc.constant('ab'.repeat(32))) }));

describe('the text of an entry', () => {
  it('put together from its documents is the canonical JSON of the entry', () => {
    const parts = fc.record({
      command: text,
      reason: fc.option(text, { nil: undefined }),
      names: fc.array(text, { maxLength: 3 }),
      previous,
      time: text
    });
    fc.assert(
      fc.property(parts, ({ command, reason, names, time, previous: links }) => {
        const changes = names.map((name, index) => ({ collection: name, document: thing(index, { name }) }));
        const prepared = changes.map(({ collection, document }) => ({
          collection,
          id: document.id,
          revision: 1,
          aggregate: '',
          text: canonical(document)
        }));
        const entry = makeEntry({ time, actor: 'system', command, reason, changes, previous: links });
        expect(entryText({ actor: 'system', command, reason, changes: prepared }, time, links)).toBe(canonical(entry));
      })
    );
  });
});
