import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR, type Actor } from '#lib/domain/people/actor.ts';
import { openTestRegistry, type TestRegistry } from '../../commands/testing/test-registry.ts';
import { exportEvaluation } from '../../queries/evidence/export-evaluation.ts';
import { exportReport } from '../../queries/evidence/export-report.ts';
import { reportCheckpoint } from '../../queries/evidence/report-checkpoint.ts';
import type { StoredDocument } from '../../store/port.ts';
import { shortRoot } from '../short-root.ts';
import { CANARY, publishAll, scoreEvaluation, type Scored } from '../testing/published-evaluation.ts';
import { standAloneOn } from '../testing/stand-alone.ts';
import type { ExportedRecord } from './record.ts';
import { verifyRecord } from './verify-record.ts';

let registry: TestRegistry;
let scored: Scored;
let report: string;
let whileOpen: ExportedRecord;
let record: ExportedRecord;

beforeAll(async () => {
  registry = await openTestRegistry();
  scored = await scoreEvaluation(registry);
  whileOpen = await exported();
  report = await publishAll(registry, scored);
  const found = await exportReport(registry.services, OPERATOR, { slug: report });
  if (!found.ok) throw new Error(found.refusal.code);
  record = found.value;
}, 30_000);
afterAll(() => registry.close());

const exported = async (actor: Actor = OPERATOR): Promise<ExportedRecord> => {
  const found = await exportEvaluation(registry.services, actor, { slug: scored.slug });
  if (!found.ok) throw new Error(found.refusal.code);
  return JSON.parse(JSON.stringify(found.value)) as ExportedRecord;
};
const parent = (): string => join(registry.dir, '..');

type Node = Record<string, unknown>;
type Edit = (value: unknown) => unknown;

const copy = (): Node => JSON.parse(JSON.stringify(record)) as Node;

/** Edits what a dotted path leads to, in place. */
const edit = (root: Node, path: string, change: Edit): void => {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((node, step) => node[step] as Node, root);
  parent[last] = change(parent[last]);
};
const at = (root: Node, path: string): Node => {
  let found: unknown;
  edit(root, path, (value) => (found = value));
  return found as Node;
};

/** What both verifiers say of a record: the program's faults, and whether the stand-alone one agrees that there are any. */
const faultsOf = async (value: unknown): Promise<readonly string[]> => {
  const faults = verifyRecord(value).faults.map(({ en }) => en);
  const other = await standAloneOn(parent(), value);
  expect(other.holds, other.faults.join('\n')).toBe(faults.length === 0);
  expect(other.code).toBe(faults.length === 0 ? 0 : 1);
  return faults;
};

describe('an exported record', () => {
  it('holds what it needs, and both verifiers find it whole and come to the same result', async () => {
    expect(await faultsOf(record)).toEqual([]);
    expect(record).toMatchObject({ kind: 'report', standing: 'published', subject: { slug: report } });
    expect(record.sheets).toHaveLength(2);
    expect(record.evidence.openings).toHaveLength(2);
    expect(record.evidenceDigests.cited).toHaveLength(8);
    expect(record.products).toHaveLength(2);
    const { ranking } = verifyRecord(record);
    expect(ranking?.map(({ name, place }) => [name, place])).toEqual([
      ['Alpha', 1],
      ['Beta', 2]
    ]);
  });

  it('names nobody, and is signed by the key whose public half it holds', () => {
    expect(record.publicKey).toBe(record.evidence.checkpoint.publicKey);
    for (const { member } of record.sheets as unknown as { member: string }[])
      expect(member).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('holds of an open round what the ledger holds: ciphertext and commitment, and verifies', async () => {
    const text = JSON.stringify(whileOpen);
    expect(text).not.toContain(CANARY);
    expect(text).not.toContain(Buffer.from(CANARY).toString('base64').slice(0, 20));
    expect(whileOpen).toMatchObject({ standing: 'not published', outcome: null, report: null });
    expect(whileOpen.evidence.openings).toEqual([]);
    for (const sheet of whileOpen.sheets) {
      expect(sheet['opened']).toBeUndefined();
      expect(sheet['sealed']).toHaveProperty('commitment');
    }
    expect(await faultsOf(whileOpen)).toEqual([]);
  });

  it('goes to who may read the whole trail, and to the committee once it is concluded', async () => {
    const { actors, services } = registry;
    const codes = await Promise.all(
      [actors.auditor, actors.lead, actors.committee, actors.curator, actors.admin, scored.evaluators[0]].map(
        async (actor) => {
          const found = await exportEvaluation(services, actor, { slug: scored.slug });
          return found.ok ? 'ok' : found.refusal.code;
        }
      )
    );
    expect(codes).toEqual(['ok', 'ok', 'ok', 'forbidden', 'forbidden', 'forbidden']);
    const nobody = await exportReport(services, undefined, { slug: report });
    expect(nobody).toMatchObject({ ok: false, refusal: { code: 'sign-in' } });
    expect(await exportReport(services, OPERATOR, { slug: 'bc-0000-99' })).toMatchObject({ ok: false });
  });

  it('has a checkpoint to print on it as soon as one covers its publication', async () => {
    const { services, actors } = registry;
    const printed = await reportCheckpoint(services, actors.requester, { slug: report });
    const { body, keyId } = record.evidence.checkpoint;
    expect(printed).toEqual({
      ok: true,
      value: { shortRoot: shortRoot(body.root), root: body.root, size: body.size, time: body.time, keyId }
    });
    expect(await reportCheckpoint(services, undefined, { slug: report })).toMatchObject({ ok: false });
  });

  it('goes on from every checkpoint that the registry kept, and from no other', async () => {
    const { evidence, clock } = registry.services;
    const before = whileOpen.evidence.checkpoint;
    expect(verifyRecord(record, before).faults).toEqual([]);
    expect(verifyRecord(whileOpen, record.evidence.checkpoint).faults).toHaveLength(1);
    const { handOver, first } = await evidence.rotateKey(clock());
    const after = await exported();
    const { faults, keys } = verifyRecord(after, before);
    expect(faults).toEqual([]);
    expect(keys?.map(({ keyId, came }) => [keyId, came])).toEqual([
      [handOver.keyId, 'first'],
      [first.keyId, 'announced']
    ]);
    expect(await faultsOf(after)).toEqual([]);
  });
});

describe('a record that was changed', () => {
  const to =
    (value: unknown): Edit =>
    () =>
      value;
  const plus =
    (more: number): Edit =>
    (value) =>
      (value as number) + more;
  const withoutLast: Edit = (list) => (list as unknown[]).slice(0, -1);
  const reversed: Edit = (list) => (list as unknown[]).toReversed();

  const changes: readonly (readonly [string, string, Edit])[] = [
    ['a score', 'sheets.0.opened.content.cells.0.value', to(0)],
    ['a reason', 'sheets.0.opened.content.cells.0.reason', to('khác')],
    ['a weight', 'criteriaSet.tree.0.children.0.weight', to(60)],
    ['a rule', 'evaluation.panelRules.aggregate', to('median')],
    ['a rank', 'outcome.result.candidates.0.place', to(2)],
    ['the order', 'outcome.result.order', reversed],
    ['a total', 'outcome.result.candidates.1.total.low', plus(1e-6)],
    ['a sheet left out', 'sheets', withoutLast],
    ['a sheet twice', 'sheets', (list) => [...(list as unknown[]), ...(list as unknown[])]],
    ['an opening left out', 'evidence.openings', withoutLast],
    ['another key', 'evidence.openings.0.key', to(Buffer.alloc(32).toString('base64'))],
    ['the result left out', 'outcome', to(null)],
    ['the round left out', 'round', to(null)],
    ['a product left out', 'products', withoutLast],
    ['a fact of a product', 'products.0.summary.vi', to('khác')],
    ['a cited piece of evidence', 'evidenceDigests.cited.0.label', to('khác')],
    ['the report', 'report.document.title', to('khác')],
    ['the report left out', 'report', to(null)],
    ['its standing', 'standing', to('not published')],
    ['its kind', 'kind', to('evaluation')],
    ['its number', 'subject.code', to('BC-0')],
    ['its key', 'publicKey', to('AAAA')],
    ['an entry left out', 'evidence.entries', (list) => (list as unknown[]).toSpliced(3, 1)],
    ['the last entry left out', 'evidence.entries', withoutLast],
    ['an entry', 'evidence.entries.2.entry.time', to('2026-01-01T00:00:00.000Z')],
    ['an entry at another place', 'evidence.entries.2.position', plus(1)],
    ['the signature', 'evidence.checkpoint.body.time', to('2026-01-01T00:00:00.000Z')],
    ['an earlier checkpoint', 'evidence.earlier.0.path', to([])],
    ['something added', 'note', to('the winner is Beta')],
    ['something added inside', 'evidence.note', to('x')]
  ];

  it.each(changes)('is found out by both: %s', async (_what, path, change) => {
    const changed = copy();
    edit(changed, path, change);
    expect(await faultsOf(changed)).not.toEqual([]);
  });

  it('is found out wherever one number or text in it is another', () => {
    const changed = copy();
    let found = 0;
    const walk = (node: Node): void => {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'object' && value !== null) {
          walk(value as Node);
          continue;
        }
        node[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`;
        expect(verifyRecord(changed).faults, key).not.toEqual([]);
        found += 1;
        node[key] = value;
      }
    };
    // Each entry is checked in the same way: one stands for all.
    for (const path of ['evidence.checkpoint', 'evidence.openings', 'evidence.earlier', 'evidence.entries.1']) {
      walk(at(changed, path));
    }
    for (const path of ['subject', 'evaluation', 'round', 'outcome.result', 'evidenceDigests']) walk(at(changed, path));
    expect(found).toBeGreaterThan(200);
    expect(verifyRecord(changed).faults).toEqual([]);
  }, 60_000);

  it('is refused when it is something else altogether', async () => {
    for (const value of [
      record.evidence.checkpoint,
      null,
      1,
      'x',
      [],
      {},
      { format: 'chon-chuan-record', v: 1 },
      { ...record, v: 2 }
    ]) {
      expect(await faultsOf(value)).toHaveLength(1);
    }
  });
});

describe('a result that the ledger itself has wrong', () => {
  /** Writes a document past all commands, as somebody with the server in hand could, and exports again. */
  const forge = async (
    collection: 'outcomes' | 'sheets' | 'criteria-sets',
    id: string,
    change: (document: Node) => void
  ): Promise<readonly string[]> => {
    const { store } = registry.services;
    const write = async (document: StoredDocument): Promise<void> => {
      const committed = await store.commit({
        actor: 'operator',
        command: 'forged',
        changes: [{ collection, document }],
        expect: [],
        unique: [],
        outbox: []
      });
      if (!committed.ok) throw new Error(committed.kind);
    };
    const sound = (await store.get(collection, id)) as unknown as StoredDocument;
    const forged = JSON.parse(JSON.stringify({ ...sound, revision: sound.revision + 1 })) as Node;
    change(forged);
    await write(forged as StoredDocument);
    const faults = await faultsOf(await exported());
    await write({ ...sound, revision: sound.revision + 2 });
    expect(await faultsOf(await exported())).toEqual([]);
    return faults;
  };

  it('is found by computing it again: a rank', async () => {
    const faults = await forge('outcomes', record.outcome?.id ?? '', (outcome) => {
      edit(outcome, 'result.candidates.0.place', () => 2);
      edit(outcome, 'result.candidates.1.place', () => 1);
    });
    expect(faults.join('\n')).toContain('computing it again gives another result: candidates.0.place: 2 ≠ 1');
  });

  it('is found by computing it again: a score in an opened sheet', async () => {
    const faults = await forge('sheets', scored.sheets[0] ?? '', (sheet) => {
      edit(sheet, 'opened.content.cells.0.value', () => 0);
    });
    expect(faults.join('\n')).toContain('not those that were handed in and committed to');
    expect(faults.join('\n')).toContain('computing it again gives another result');
  });

  it('is found by computing it again: a weight', async () => {
    const faults = await forge('criteria-sets', record.criteriaSet.id, (set) => {
      edit(set, 'tree.0.children.0.weight', () => 70);
      edit(set, 'tree.0.children.1.weight', () => 30);
    });
    expect(faults.join('\n')).toContain('the criteria set is not the one that was sealed');
    expect(faults.join('\n')).toContain('the result was not computed from these sheets and criteria');
  });
});
