import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from '#lib/server/ledger/canonical.ts';
import { leafHash } from '#lib/server/ledger/entry.ts';
import { MAX_DOCUMENT_BYTES } from '../port.ts';
import type { Condition, Query, Store } from '../port.ts';
import { change, commitOf, idNumber, put, thing } from './things.ts';

const numbers = (ids: readonly { readonly id: string }[]): number[] => ids.map(({ id }) => Number(id.slice(-12)));

/** Reading: filters, order, paging, history, the ledger, text as it was written, large and many documents. */
export const readingContract = (use: () => Store): void => {
  const list = async (query: Query) => {
    const page = await use().list('things', query);
    return { numbers: numbers(page.items), total: page.total };
  };
  const where = (...conditions: Condition[]): Query => ({ where: conditions });

  it('filters by each kind of condition, also within arrays and after changes', async () => {
    await put(use(), [
      thing(1, { state: 'open', count: 1, tags: ['a', 'b'], owner: { unit: 'x' } }),
      thing(2, { state: 'open', count: 2, tags: ['b'], owner: { unit: 'y' }, lines: [{ kind: 'k1' }, { kind: 'k2' }] }),
      thing(3, { state: 'closed', count: 3, tags: [], done: true }),
      thing(4, { count: '2' })
    ]);
    expect(await list(where({ field: 'state', is: 'open' }))).toEqual({ numbers: [1, 2], total: 2 });
    expect(await list(where({ field: 'state', in: ['closed', 'none', 'open'] }))).toEqual({
      numbers: [1, 2, 3],
      total: 3
    });
    expect((await list(where({ field: 'state', not: 'open' }))).numbers).toEqual([3, 4]);
    expect((await list(where({ field: 'state', is: null }))).numbers).toEqual([4]);
    expect((await list(where({ field: 'state', not: null }))).numbers).toEqual([1, 2, 3]);
    expect((await list(where({ field: 'tags', is: 'b' }))).numbers).toEqual([1, 2]);
    expect((await list(where({ field: 'tags', not: 'a' }))).numbers).toEqual([2, 3, 4]);
    expect((await list(where({ field: 'owner.unit', is: 'y' }))).numbers).toEqual([2]);
    expect((await list(where({ field: 'lines.kind', is: 'k2' }))).numbers).toEqual([2]);
    expect((await list(where({ field: 'done', is: true }))).numbers).toEqual([3]);
    expect((await list(where({ field: 'count', atLeast: 2 }))).numbers).toEqual([2, 3]);
    expect((await list(where({ field: 'count', atLeast: 1, atMost: 2 }))).numbers).toEqual([1, 2]);
    expect((await list(where({ field: 'count', is: 2 }, { field: 'state', is: 'open' }))).numbers).toEqual([2]);
    await put(use(), [thing(1, { state: 'closed' }, 2)]);
    expect((await list(where({ field: 'state', is: 'open' }))).numbers).toEqual([2]);
    expect((await list(where({ field: 'state', is: 'closed' }))).numbers).toEqual([1, 3]);
    expect((await list(where({ field: 'tags', is: 'a' }))).numbers).toEqual([]);
  });

  it('says whether everything is still as it was read, and that what was not there is not', async () => {
    await put(use(), [thing(1), thing(2)]);
    const read = [1, 2].map((number) => ({ collection: 'things', id: idNumber(number), revision: 1 }));
    const missing = { collection: 'things', id: idNumber(3), revision: 0 };
    expect(await use().stillAt([...read, missing])).toBe(true);
    await put(use(), [thing(2, {}, 2)]);
    expect(await use().stillAt(read.slice(0, 1))).toBe(true);
    expect(await use().stillAt(read)).toBe(false);
    await put(use(), [thing(3)]);
    expect(await use().stillAt([missing])).toBe(false);
  });

  it('sorts by several fields, missing values last both ways, ties by id', async () => {
    await put(use(), [
      thing(5, { group: 'b', rank: 2 }),
      thing(4, { group: 'a' }),
      thing(3, { group: 'b', rank: 10 }),
      thing(2, { group: 'a', rank: 1 }),
      thing(1, { rank: 2 })
    ]);
    expect((await list({})).numbers).toEqual([1, 2, 3, 4, 5]);
    expect((await list({ sort: [{ field: 'rank', direction: 'asc' }] })).numbers).toEqual([2, 1, 5, 3, 4]);
    expect((await list({ sort: [{ field: 'rank', direction: 'desc' }] })).numbers).toEqual([3, 1, 5, 2, 4]);
    const sort = [
      { field: 'group', direction: 'desc' as const },
      { field: 'rank', direction: 'asc' as const }
    ];
    expect((await list({ sort })).numbers).toEqual([5, 3, 2, 4, 1]);
  });

  it('sorts texts by code points', async () => {
    const texts = ['z', 'é', 'e\u0301', 'Z', '\u{1f600}', '\uff5e', 'đ', ''];
    await put(
      use(),
      texts.map((text, index) => thing(index, { text }))
    );
    const { items } = await use().list('things', { sort: [{ field: 'text', direction: 'asc' }] });
    const expected = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(items.map((item) => item['text'])).toEqual(expected);
  });

  it('pages without gap or repetition and keeps listings true while documents change', async () => {
    await put(
      use(),
      Array.from({ length: 25 }, (_, index) => thing(index, { rank: index % 3 }))
    );
    const sort = [{ field: 'rank', direction: 'asc' as const }];
    const pages = await Promise.all([0, 10, 20, 30].map((offset) => list({ sort, offset, limit: 10 })));
    expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25]);
    expect(pages.flatMap((page) => page.numbers)).toEqual((await list({ sort })).numbers);
    await put(use(), [thing(0, { rank: 9 }, 2), thing(99, { rank: -1 })]);
    const after = (await list({ sort })).numbers;
    expect([after[0], after.at(-1), after.length]).toEqual([99, 0, 26]);
  });

  it('keeps every earlier state of a document, with who, when and why', async () => {
    await put(use(), [thing(1, { name: 'a' }), thing(2)], { command: 'create' });
    await put(use(), [thing(2, {}, 2)]);
    await put(use(), [thing(1, { name: 'b' }, 2)], { command: 'rename', reason: 'lý do' });
    const history = await use().history('things', idNumber(1));
    expect(
      history.map(({ position, command, reason, document }) => [position, command, reason, document['name']])
    ).toEqual([
      [1, 'create', undefined, 'a'],
      [3, 'rename', 'lý do', 'b']
    ]);
    expect(await use().history('things', idNumber(7))).toEqual([]);
  });

  it('chains the entries of each document, and hashes their canonical bytes', async () => {
    const first = await put(use(), [thing(1), thing(2)]);
    await put(use(), [thing(2, {}, 2)]);
    const third = await put(use(), [thing(1, {}, 2), thing(2, {}, 3)]);
    const entries = await use().entriesSince(0);
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3]);
    for (const { hash, entry } of entries) expect(leafHash(canonical(entry))).toBe(hash);
    expect(entries[2]?.hash).toBe(third.hash);
    expect(entries[0]?.entry.previous).toEqual(
      [1, 2].map((id) => ({ aggregate: `things/${idNumber(id)}`, hash: null }))
    );
    expect(entries[2]?.entry.previous.map(({ hash }) => hash)).toEqual([first.hash, entries[1]?.hash]);
    expect((await use().entriesSince(1, 1)).map(({ position }) => position)).toEqual([2]);
    expect(await use().entriesSince(3)).toEqual([]);
  });

  it('keeps every text as it was written, composed or not, and everything that JSON can say', async () => {
    const nfc = 'Chữ ký số';
    await put(use(), [thing(1, { name: nfc }), thing(2, { name: nfc.normalize('NFD') })]);
    expect((await use().get('things', idNumber(2)))?.['name']).toBe(nfc.normalize('NFD'));
    expect((await list(where({ field: 'name', is: nfc }))).numbers).toEqual([1]);
    let number = 10;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (value) => {
        const document = thing(++number, { value });
        await put(use(), [document]);
        // Through text: JSON has no -0.
        expect(await use().get('things', document.id)).toEqual(JSON.parse(JSON.stringify(document)));
      }),
      { numRuns: 30 }
    );
  });

  it('keeps a document of nearly the largest size', async () => {
    const text = 'ệ'.repeat(Math.floor((MAX_DOCUMENT_BYTES - 500) / 3));
    await put(use(), [thing(1, { text })]);
    expect((await use().get('things', idNumber(1)))?.['text']).toBe(text);
    expect((await use().history('things', idNumber(1)))[0]?.document['text']).toBe(text);
  });

  it('keeps many documents, written one by one and together', async () => {
    const documents = Array.from({ length: 1200 }, (_, index) => thing(index, { even: index % 2 === 0 }));
    await put(use(), documents.slice(0, 600));
    await Promise.all(documents.slice(600).map((document) => use().commit(commitOf([change(document)]))));
    expect(await list({ where: [{ field: 'even', is: true }], limit: 1 })).toMatchObject({ total: 600 });
    expect((await use().list('things')).items).toHaveLength(1000);
    expect((await use().list('things', { limit: 5000 })).items).toHaveLength(1200);
  });
};
