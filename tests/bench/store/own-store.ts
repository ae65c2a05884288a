import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { EmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { benchSpecs, commitOf, idOf, product } from './documents.ts';

const AT_ONCE = 500;

export const scratchFolder = async (): Promise<{ readonly path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

/** A store with products 0 to `count` - 1. */
export const filledStore = async (dir: string, count: number): Promise<EmbeddedStore> => {
  const store = await openEmbeddedStore({ dir, specs: benchSpecs });
  for (let start = 0; start < count; start += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - start);
    const outcome = await store.commit(commitOf(Array.from({ length }, (_, index) => product(start + index))));
    if (!outcome.ok) throw new Error('The store could not be filled');
  }
  await store.snapshot();
  return store;
};

/** What a page does: read a document, change it, commit it with what was read. */
export const update = async (store: EmbeddedStore, number: number): Promise<void> => {
  const before = await store.get('products', idOf(number));
  if (before === undefined) throw new Error('A document is missing');
  const after = { ...before, revision: before.revision + 1, state: before.revision % 2 === 0 ? 'listed' : 'retired' };
  const outcome = await store.commit(commitOf([after]));
  if (!outcome.ok) throw new Error('An update was refused');
};
