import { isDeepStrictEqual } from 'node:util';
import { openEmbeddedStore } from '#lib/server/store/embedded/index.ts';
import type { Commit, CommitOutcome, StoredDocument } from '#lib/server/store/port.ts';
import { SimulatedDisk } from './disk/simulated-disk.ts';
import { Oracle } from './oracle.ts';
import { workloadSpecs } from './workload.ts';

const DIR = '/registry';

const between = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

const TIME = '2026-11-01T00:00:00.000Z';

/** A commit that is often right and often not: few documents, few keys, so that they meet. */
const anyCommit = (random: () => number, oracle: Oracle): Commit => {
  const ids = new Set(Array.from({ length: between(random, 0, 3) }, () => `d${between(random, 1, 6)}`));
  const changes = Array.from(ids, (id) => {
    const revision = oracle.revision(id) + (random() < 0.85 ? 1 : between(random, 0, 2));
    const document: StoredDocument = {
      id,
      revision: Math.max(1, revision),
      schemaVersion: 1,
      createdAt: TIME,
      createdBy: 'system',
      updatedAt: TIME,
      updatedBy: 'system',
      group: between(random, 0, 2),
      text: 'ư'.repeat(between(random, 0, 300))
    };
    return { collection: 'parts', document };
  });
  const id = `d${between(random, 1, 6)}`;
  return {
    actor: 'system',
    command: 'any',
    changes,
    expect:
      random() < 0.3 ? [{ collection: 'parts', id, revision: oracle.revision(id) + (random() < 0.8 ? 0 : 1) }] : [],
    unique: random() < 0.3 ? [{ scope: 's', key: `k${between(random, 0, 8)}`, id }] : [],
    outbox: random() < 0.3 ? [{ id: `n${random()}`, kind: 'k', to: [], subject: { collection: 'parts', id } }] : [],
    ...(random() < 0.3 && { idempotency: { scope: 'i', key: `i${between(random, 0, 12)}` } }),
    result: between(random, 0, 99)
  };
};

/** What matters of an outcome: times and hashes are the store's own. */
const essence = (outcome: CommitOutcome): unknown => {
  if (!outcome.ok) return outcome;
  return { ok: true, position: outcome.position };
};

/** Random commits, some at the same time, with snapshots and restarts between; every answer and state against the oracle. */
export const historyCheck = async (random: () => number, rounds: number): Promise<readonly string[]> => {
  const disk = new SimulatedDisk(random);
  const open = () => openEmbeddedStore({ dir: DIR, specs: workloadSpecs, files: disk.files(), segmentBytes: 8 * 1024 });
  const oracle = new Oracle();
  const faults: string[] = [];
  let store = await open();
  const compare = (what: string, actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected))
      faults.push(`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
  };
  for (let round = 0; round < rounds && faults.length === 0; round++) {
    const commits = Array.from({ length: between(random, 1, 6) }, () => anyCommit(random, oracle));
    const answers = await Promise.all(commits.map((commit) => store.commit(commit)));
    for (const [index, commit] of commits.entries()) {
      compare(`round ${round}, commit ${index}`, essence(answers[index]!), oracle.commit(commit));
    }
    if (random() < 0.2) {
      const some = oracle.notices().filter(() => random() < 0.5);
      await store.markNoticesHandled(some);
      oracle.handled(some);
    }
    if (random() < 0.1) await store.snapshot();
    if (random() < 0.15) {
      await store.close();
      store = await open();
    }
    const where = [{ field: 'group', is: between(random, 0, 2) }];
    compare(`round ${round}, listing`, (await store.list('parts', { where })).items, oracle.list(where[0]!.is));
    compare(
      `round ${round}, notices`,
      (await store.pendingNotices()).map(({ id }) => id),
      oracle.notices()
    );
    const id = `d${between(random, 1, 6)}`;
    compare(
      `round ${round}, history`,
      (await store.history('parts', id)).map(({ document }) => document),
      oracle.history(id)
    );
  }
  await store.close();
  return faults;
};
