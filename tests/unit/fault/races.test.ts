import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { change, commitOf, contractSpecs, idNumber, put, thing } from '#lib/server/store/contract/things.ts';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { EmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { seeded } from '../../bench/store/documents.ts';

let folder: string;
let store: EmbeddedStore;
const round = idNumber(1);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'races-'));
  store = await openEmbeddedStore({ dir: join(folder, 'registry'), specs: contractSpecs });
  await put(store, [thing(1, { state: 'open' })]);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const close = () => store.commit(commitOf([change(thing(1, { state: 'closed' }, 2))], { command: 'close-scoring' }));
/** As a command guards a save: everything that it read is as it was. */
const asRead = () => store.stillAt([{ collection: 'things', id: round, revision: 1 }]);

describe('at the same time', { timeout: 60_000 }, () => {
  it('a sheet committed against a round and the closing of that round: never a sheet in a closed round', async () => {
    const expectOpen = { collection: 'things', id: round, revision: 1 };
    const submit = (number: number) => store.commit(commitOf([change(thing(number))], { expect: [expectOpen] }));
    const outcomes = await Promise.all([submit(10), submit(11), close(), submit(12), submit(13)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    const positions = (await store.entriesSince(0)).map(({ entry }) => entry.command);
    expect(positions.at(-1)).toBe('close-scoring');
  });

  it('draft saves and the closing: no save that is answered "saved" comes after the closing', async () => {
    const drafts = await openDraftStore<number>({ dir: store.dir, keyFile: join(folder, 'registry.key') });
    const random = seeded(2);
    const closedAt: number[] = [];
    const saves = Array.from({ length: 6 }, async (_, sheet) => {
      const place = { sheet: `s${sheet}`, evaluation: 'e', round, member: `m${sheet}`, filled: 1, total: 1 };
      for (let revision = 0; ; revision++) {
        const guarded = { asked: 0 };
        const result = await drafts.write({ ...place, content: revision }, revision, () => {
          guarded.asked = performance.now();
          return asRead();
        });
        if (!result.ok) return result.kind;
        // Asked while the round was open, in the turn in which the file took its name.
        for (const at of closedAt) expect(guarded.asked).toBeLessThanOrEqual(at);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 5 + random() * 20));
    expect((await close()).ok).toBe(true);
    closedAt.push(performance.now());
    expect(await Promise.all(saves)).toEqual(Array.from({ length: 6 }, () => 'guarded'));
    await drafts.close();
  });

  it('two closings: one closes', async () => {
    const outcomes = await Promise.all([close(), close()]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', actual: 2 });
  });

  it('two publications of one number: one has it', async () => {
    const publish = (number: number) =>
      store.commit(
        commitOf([change(thing(number))], { unique: [{ scope: 'report', key: '12/BC', id: idNumber(number) }] })
      );
    const outcomes = await Promise.all([publish(20), publish(21), publish(22)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await store.list('things')).total).toBe(2);
  });

  it('closing the store and committing: what is answered is there, what is refused is not', async () => {
    const commits = Array.from({ length: 50 }, (_, index) => store.commit(commitOf([change(thing(100 + index))])));
    const closing = store.close();
    const late = store.commit(commitOf([change(thing(999))]));
    const settled = await Promise.allSettled([...commits, late]);
    await closing;
    store = await openEmbeddedStore({ dir: store.dir, specs: contractSpecs });
    const written = settled.filter(({ status }) => status === 'fulfilled').length;
    expect(settled.at(-1)?.status).toBe('rejected');
    expect((await store.list('things')).total).toBe(1 + written);
    expect(written).toBe(50);
  });
});
