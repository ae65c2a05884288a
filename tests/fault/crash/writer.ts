import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDraftStore } from '#lib/server/drafts/open-draft-store.ts';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import { step, workloadSpecs } from '../workload.ts';
import { draftOf, WRITERS } from './drafts.ts';

/**
 * Run in a process of its own, to be killed: 8 writers, each of which commits transactions over three documents and
 * saves drafts, and says so on standard output after the call has returned, not before.
 */
const [folder = ''] = process.argv.slice(2);
const dir = join(folder, 'registry');
const store = await openEmbeddedStore({ dir, specs: workloadSpecs, segmentBytes: 256 * 1024 });
const drafts = await openDraftStore<number>({ dir, keyFile: join(folder, 'registry.key') });
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
say('open');

const commits = async (writer: number): Promise<never> => {
  for (;;) {
    const { value, ...result } = await step(store, writer);
    if ('fault' in result) throw result.fault;
    if (result.outcome.ok) say(`commit ${writer} ${value}`);
  }
};

const saves = async (writer: number): Promise<never> => {
  const sheet = draftOf(writer, 0).sheet;
  for (;;) {
    const revision = (await drafts.read(sheet, draftOf(writer, 0).member))?.head.revision ?? 0;
    const written = await drafts.write(draftOf(writer, revision + 1), revision, () => true);
    if (written.ok) say(`draft ${writer} ${revision + 1}`);
  }
};

const snapshots = async (): Promise<never> => {
  for (;;) {
    await store.snapshot();
    await delay(20);
  }
};

const writers = Array.from({ length: WRITERS }, (_, writer) => writer);
await Promise.all([...writers.map(commits), ...writers.map(saves), snapshots()]);
