import { expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../port.ts';
import type { Store } from '../port.ts';
import { change, commitOf, idNumber, put, thing } from './things.ts';

/** Writing: revisions, conflicts, all or nothing, claims, idempotency, notices. */
export const commitContract = (use: () => Store): void => {
  it('gives back what was committed, and positions that count up from 1', async () => {
    const first = await put(use(), [thing(1, { name: 'Một', nested: { list: [1, null, 'hai'] } })]);
    const second = await put(use(), [thing(2)]);
    expect([first.position, second.position]).toEqual([1, 2]);
    expect(await use().get('things', idNumber(1))).toEqual(
      thing(1, { name: 'Một', nested: { list: [1, null, 'hai'] } })
    );
    expect(await use().get('things', idNumber(3))).toBeUndefined();
    expect(await use().get('counters', idNumber(1))).toBeUndefined();
  });

  it('refuses a document whose revision does not follow, and says what it is', async () => {
    await put(use(), [thing(1)]);
    const again = await use().commit(commitOf([change(thing(1, { name: 'other' }))]));
    expect(again).toMatchObject({ ok: false, kind: 'conflict', actual: 1, at: { id: idNumber(1), revision: 0 } });
    const ahead = await use().commit(commitOf([change(thing(1, {}, 3))]));
    expect(ahead).toMatchObject({ kind: 'conflict', actual: 1, at: { revision: 2 } });
    expect(await use().commit(commitOf([change(thing(2, {}, 2))]))).toMatchObject({ kind: 'conflict', actual: 0 });
  });

  it('holds what was read to be so at the moment of writing', async () => {
    await put(use(), [thing(1), thing(2)]);
    const seen = { collection: 'things', id: idNumber(2), revision: 1 };
    await put(use(), [thing(2, { state: 'closed' }, 2)]);
    const outcome = await use().commit(commitOf([change(thing(1, {}, 2))], { expect: [seen] }));
    expect(outcome).toEqual({ ok: false, kind: 'conflict', at: seen, actual: 2 });
    const absent = { collection: 'things', id: idNumber(9), revision: 0 };
    expect(await use().commit(commitOf([change(thing(1, {}, 2))], { expect: [absent] }))).toMatchObject({ ok: true });
  });

  it('writes several documents of one commit all or not at all', async () => {
    await put(use(), [thing(1)]);
    const outcome = await use().commit(commitOf([change(thing(2)), change(thing(1)), change(thing(3))]));
    expect(outcome.ok).toBe(false);
    expect(await use().get('things', idNumber(2))).toBeUndefined();
    expect((await use().list('things')).total).toBe(1);
    const entries = await use().entriesSince(0);
    expect(entries).toHaveLength(1);
  });

  it('lets exactly one of many racing writers win, and 50 increments give exactly 50', async () => {
    await use().commit(commitOf([change(thing(1, { count: 0 }), 'counters')]));
    const increment = async (): Promise<void> => {
      for (;;) {
        const counter = await use().get('counters', idNumber(1));
        const { revision, count } = counter as unknown as { revision: number; count: number };
        const next = thing(1, { count: count + 1 }, revision + 1);
        if ((await use().commit(commitOf([change(next, 'counters')]))).ok) return;
      }
    };
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await use().get('counters', idNumber(1))).toMatchObject({ count: 50, revision: 51 });
  });

  it('gives a unique key to one document only, and for ever', async () => {
    const claim = (id: number) => ({ scope: 'slug', key: 'nextcloud', id: idNumber(id) });
    const both = await Promise.all(
      [1, 2].map((number) => use().commit(commitOf([change(thing(number))], { unique: [claim(number)] })))
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const winner = both[0]?.ok ? 1 : 2;
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      kind: 'taken',
      holder: idNumber(winner),
      claim: claim(3 - winner)
    });
    expect(await use().holder('slug', 'nextcloud')).toBe(idNumber(winner));
    expect(await use().holder('other', 'nextcloud')).toBeUndefined();
    await put(use(), [thing(winner, {}, 2)], { unique: [claim(winner)] });
    const outcome = await use().commit(
      commitOf([change(thing(5))], {
        unique: [
          { scope: 'slug', key: 'a', id: '1' },
          { scope: 'slug', key: 'a', id: '2' }
        ]
      })
    );
    expect(outcome).toMatchObject({ kind: 'taken', holder: '1' });
  });

  it('answers a repeated idempotency key with the first result and writes nothing', async () => {
    const idempotency = { scope: 'member:propose', key: 'k1' };
    const first = await put(use(), [thing(1)], { idempotency, result: { id: idNumber(1), n: [1] } });
    const again = await use().commit(commitOf([change(thing(2))], { idempotency, result: 'other' }));
    expect(again).toEqual({
      ok: false,
      kind: 'repeated',
      position: first.position,
      result: { id: idNumber(1), n: [1] }
    });
    expect(await use().get('things', idNumber(2))).toBeUndefined();
    const elsewhere = { scope: 'other:propose', key: 'k1' };
    expect(await use().answered(idempotency)).toMatchObject({ result: { id: idNumber(1), n: [1] } });
    expect(await use().answered(elsewhere)).toBeUndefined();
    expect(await use().commit(commitOf([change(thing(2))], { idempotency: elsewhere }))).toMatchObject({ ok: true });
  });

  it('does not use up an idempotency key on a refusal', async () => {
    const idempotency = { scope: 's', key: 'k' };
    expect((await use().commit(commitOf([change(thing(1, {}, 2))], { idempotency }))).ok).toBe(false);
    expect((await use().commit(commitOf([change(thing(1))], { idempotency }))).ok).toBe(true);
  });

  it('accepts one of two racing commits with one idempotency key', async () => {
    const idempotency = { scope: 's', key: 'k' };
    const outcomes = await Promise.all(
      [1, 2].map((number) => use().commit(commitOf([change(thing(number))], { idempotency, result: number })))
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ kind: 'repeated' });
    expect((await use().list('things')).total).toBe(1);
  });

  it('stores notices with their change or not at all, in order, until they are handled', async () => {
    const notice = (id: string) => ({
      id,
      kind: 'assigned',
      to: [idNumber(8)],
      subject: { collection: 'things', id: idNumber(1) },
      data: { days: 3 }
    });
    await put(use(), [thing(1)], { outbox: [notice('a'), notice('b')] });
    await use().commit(commitOf([change(thing(1))], { outbox: [notice('lost')] }));
    await put(use(), [thing(2)], { outbox: [notice('c')] });
    expect(await use().pendingNotices(2)).toEqual([
      { ...notice('a'), position: 1 },
      { ...notice('b'), position: 1 }
    ]);
    await use().markNoticesHandled(['a', 'c', 'unknown']);
    expect((await use().pendingNotices()).map(({ id }) => id)).toEqual(['b']);
  });

  it('keeps nothing of its caller: neither what was committed nor what was read can be changed from outside', async () => {
    const document = { ...thing(1), tags: ['a'] };
    const committing = put(use(), [document]);
    document.tags.push('changed while it was being written');
    await committing;
    const read = (await use().get('things', idNumber(1))) as unknown as { tags: string[] };
    expect(read.tags).toEqual(['a']);
    expect(() => read.tags.push('b')).toThrow(TypeError);
    expect(await use().get('things', idNumber(1))).toMatchObject({ tags: ['a'] });
  });

  it.each([
    ['an unknown collection', () => commitOf([change(thing(1), 'nowhere')]), 'malformed'],
    ['another form than the current', () => commitOf([change({ ...thing(1), schemaVersion: 2 })]), 'malformed'],
    ['one document twice', () => commitOf([change(thing(1)), change(thing(1, {}, 2))]), 'malformed'],
    ['a number that JSON does not know', () => commitOf([change(thing(1, { n: Number.NaN }))]), 'malformed'],
    ['a lone surrogate', () => commitOf([change(thing(1, { text: '\udc00' }))]), 'malformed'],
    [
      'a document that is too large',
      () => commitOf([change(thing(1, { text: 'x'.repeat(MAX_DOCUMENT_BYTES) }))]),
      'too-large'
    ]
  ])('refuses %s and writes nothing', async (_name, commit, code) => {
    await expect(use().commit(commit())).rejects.toMatchObject({ name: 'StoreFault', code });
    expect(await use().entriesSince(0)).toHaveLength(0);
  });
};
