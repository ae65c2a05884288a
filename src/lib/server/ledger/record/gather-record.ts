import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Report } from '#lib/domain/report/report.ts';
import type { CollectionName } from '#lib/domain/collections.ts';
import type { Services } from '../../services.ts';
import type { LedgerRecord, StoredDocument } from '../../store/port.ts';
import { aggregateName } from '../chain.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { makeEvidence } from '../evidence.ts';
import type { Opening } from '../evidence.ts';
import type { MerkleTree } from '../merkle.ts';
import { evidenceDigests } from './digests.ts';
import { statesIn } from './history-of.ts';
import type { PlacedState } from './history-of.ts';
import type { ExportedRecord } from './record.ts';

/** Most checkpoints from before that go along, the latest ones. */
const EARLIER = 400;

/**
 * Gathers the record of an evaluation, or of a report on it, from the ledger alone. Who may have it is the caller's to
 * ask. Where no checkpoint covers it yet, one is made.
 * @throws {LedgerFault} when a kept checkpoint contradicts the ledger
 * @throws {StoreFault} when the ledger cannot be read or the checkpoint not be kept
 */
export async function gatherRecord(
  services: Pick<Services, 'store' | 'evidence' | 'clock'>,
  { id }: Pick<Evaluation, 'id'>,
  report?: Pick<Report, 'id'>
): Promise<ExportedRecord> {
  const entries = await entriesOf(services, id, report?.id);
  const states = statesIn(entries);
  const last = (collection: CollectionName, of: string | undefined): StoredDocument | undefined =>
    of === undefined ? undefined : states.get(aggregateName(collection, of))?.at(-1)?.document;

  const evaluation = needed(last('evaluations', id));
  const { slug, code, state, criteriaSet, round: roundId, outcome, candidates } = evaluation as unknown as Evaluation;
  const round = last('rounds', roundId);
  const sheets = idsOf(round, 'sheets').flatMap((sheet) => last('sheets', sheet) ?? []);
  const products = candidates.flatMap(({ product, frozen }) => {
    const judged = states.get(aggregateName('products', product));
    return judged?.find(({ document }) => document.revision === frozen?.revision)?.document ?? [];
  });
  const reported = last('reports', report?.id);
  const { tree, checkpoint, earlier } = await checkpointOver(services, Math.max(...entries.map(positionOf)));
  const published = reported === undefined ? [state] : [(reported as unknown as Report).state];
  return {
    format: 'chon-chuan-record',
    v: 1,
    kind: reported === undefined ? 'evaluation' : 'report',
    standing: published.some((one) => one === 'published' || one === 'superseded') ? 'published' : 'not published',
    subject:
      reported === undefined
        ? { id, slug, code }
        : { id: reported.id, slug: String(reported['slug']), code: String(reported['number']) },
    evaluation,
    criteriaSet: needed(last('criteria-sets', criteriaSet.id)),
    round: round ?? null,
    sheets,
    products,
    outcome: last('outcomes', outcome) ?? null,
    report: reported ?? null,
    evidenceDigests: evidenceDigests(products, sheets),
    publicKey: checkpoint.publicKey,
    evidence: makeEvidence(tree, checkpoint, entries, openingsOf(round, sheets), earlier)
  };
}

const positionOf = ({ position }: { readonly position: number }): number => position;

const needed = (document: StoredDocument | undefined): StoredDocument => {
  if (document === undefined) throw new Error('The ledger lacks a document that another one names.');
  return document;
};

const idsOf = (document: StoredDocument | undefined, field: string): readonly string[] =>
  (document?.[field] as readonly string[] | undefined) ?? [];

/** Every entry that wrote the evaluation or what belongs to it, and those that the judged products stood in. */
async function entriesOf(
  { store }: Pick<Services, 'store'>,
  id: string,
  report: string | undefined
): Promise<readonly LedgerRecord[]> {
  // What is written between two of these reads leaves a gap in a document's revisions; then all is read again.
  for (let attempt = 1; ; attempt++) {
    const positions = new Set<number>();
    const own = new Set<string>();
    const note = async (collection: CollectionName, one: string): Promise<void> => {
      own.add(aggregateName(collection, one));
      for (const { position } of await store.history(collection, one)) positions.add(position);
    };
    await note('evaluations', id);
    const evaluation = await store.get('evaluations', id);
    if (evaluation !== undefined) await note('criteria-sets', evaluation.criteriaSet.id);
    if (evaluation?.round !== undefined) {
      await note('rounds', evaluation.round);
      for (const sheet of (await store.get('rounds', evaluation.round))?.sheets ?? []) await note('sheets', sheet);
    }
    if (evaluation?.outcome !== undefined) await note('outcomes', evaluation.outcome);
    if (report !== undefined) await note('reports', report);
    for (const { product, frozen } of evaluation?.candidates ?? []) {
      const judged = (await store.history('products', product)).find(
        ({ document }) => document.revision === frozen?.revision
      );
      if (judged !== undefined) positions.add(judged.position);
    }
    const entries: LedgerRecord[] = [];
    for (const position of [...positions].sort((a, b) => a - b)) {
      entries.push(...(await store.entriesSince(position - 1, 1)));
    }
    if (attempt === 3 || !hasGap(statesIn(entries), own)) return entries;
  }
}

const hasGap = (states: ReadonlyMap<string, readonly PlacedState[]>, own: ReadonlySet<string>): boolean =>
  [...own].some((name) => states.get(name)?.some(({ document }, index) => document.revision !== index + 1) ?? true);

const openingsOf = (round: StoredDocument | undefined, sheets: readonly StoredDocument[]): readonly Opening[] => {
  const keys = (round?.['keys'] ?? {}) as Readonly<Record<string, string>>;
  return sheets.flatMap((sheet) => {
    const key = keys[sheet.id];
    return key === undefined ? [] : [{ sheet: sheet.id, sealed: sheet['sealed'] as Opening['sealed'], key }];
  });
};

/** The latest checkpoint that is kept and covers the entry, else a new one, with those from before. */
async function checkpointOver(
  { evidence, clock }: Pick<Services, 'evidence' | 'clock'>,
  position: number
): Promise<{ tree: MerkleTree; checkpoint: Checkpoint; earlier: readonly Checkpoint[] }> {
  const { tree, borneOut } = await evidence.compared();
  const checkpoint = borneOut.findLast(({ body }) => body.size >= position) ?? (await evidence.checkpoint(clock()));
  const whole = checkpoint.body.size <= tree.size ? tree : await evidence.tree();
  const earlier = borneOut.filter((one) => one !== checkpoint && one.body.size <= checkpoint.body.size);
  return { tree: whole, checkpoint, earlier: earlier.slice(-EARLIER) };
}
