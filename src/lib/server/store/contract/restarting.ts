import { expect, it } from 'vitest';
import type { Store } from '../port.ts';
import { change, commitOf, idNumber, put, thing } from './things.ts';

/** What must be the same after a restart: everything that was acknowledged. */
export const restartContract = (use: () => Store, reopen: () => Promise<Store>): void => {
  it('knows everything again after a restart', async () => {
    const idempotency = { scope: 's', key: 'k' };
    const unique = [{ scope: 'slug', key: 'a', id: idNumber(1) }];
    const outbox = ['n1', 'n2'].map((id) => ({
      id,
      kind: 'k',
      to: [],
      subject: { collection: 'things', id: idNumber(1) }
    }));
    await put(use(), [thing(1, { name: 'Chữ ký số' }), thing(2)], { unique, outbox, idempotency, result: [1] });
    const second = await put(use(), [thing(2, { name: 'b' }, 2)]);
    await use().markNoticesHandled(['n1']);

    const store = await reopen();
    expect(await store.get('things', idNumber(2))).toEqual(thing(2, { name: 'b' }, 2));
    expect(await store.holder('slug', 'a')).toBe(idNumber(1));
    expect((await store.pendingNotices()).map(({ id }) => id)).toEqual(['n2']);
    expect(await store.commit(commitOf([change(thing(3))], { idempotency }))).toMatchObject({
      kind: 'repeated',
      result: [1]
    });
    expect((await store.search('things', { text: 'chu ky' })).total).toBe(1);
    expect((await store.history('things', idNumber(2))).map(({ position }) => position)).toEqual([1, 2]);
    const third = await put(store, [thing(2, {}, 3)]);
    const entry = (await store.entriesSince(2))[0];
    expect([third.position, entry?.entry.previous[0]?.hash]).toEqual([3, second.hash]);
  });

  it('answers nothing any more once it is closed', async () => {
    await put(use(), [thing(1)]);
    await use().close();
    expect(use().health().state).toBe('closed');
    await expect(use().get('things', idNumber(1))).rejects.toMatchObject({ code: 'closed' });
    await expect(use().commit(commitOf([change(thing(2))]))).rejects.toMatchObject({ code: 'closed' });
    await use().close();
  });
};
