import { COLLECTIONS, type CollectionName } from '#lib/domain/collections.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeBody } from '#lib/domain/evaluation/outcome-document.ts';
import type { Outcome } from '#lib/decision/outcome/index.ts';
import { COLLECTION_SPECS } from '../../collection-specs.ts';
import { StoreFault } from '../../store/port.ts';
import type { StoredDocument } from '../../store/port.ts';
import { upgrade } from '../../store/upgrade.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { isCheckpoint, isValidCheckpoint } from '../checkpoint.ts';
import { BAD_SIGNATURE, faultsInEvidence } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { fault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { signingKeys } from '../signing-keys.ts';
import type { SigningKeySpan } from '../signing-keys.ts';
import { checkDigests } from './check-digests.ts';
import { checkDocuments } from './check-documents.ts';
import { checkOrder } from './check-order.ts';
import { checkResult } from './check-result.ts';
import { statesIn } from './history-of.ts';
import { evidenceForm, recordForm } from './record.ts';
import type { ExportedRecord } from './record.ts';

/** One candidate's place in the result that was computed again. */
export interface VerifiedPlace {
  readonly candidate: string;
  readonly name: string;
  /** Null for a candidate that is excluded, or whose place unknowns leave open. */
  readonly place: number | null;
  readonly excluded: boolean;
  readonly total: { readonly low: number; readonly high: number };
}

/** What a record is of. */
export interface RecordHead extends Pick<ExportedRecord, 'kind' | 'standing' | 'subject'> {
  /** Its scores are made up to show how the registry works. */
  readonly illustration: boolean;
}

export interface RecordVerdict {
  readonly faults: readonly Fault[];
  /** The rest is absent when the file has another form. */
  readonly record?: RecordHead;
  readonly checkpoint?: Checkpoint;
  readonly entries?: number;
  /** Sheets that were opened and checked against their commitments. */
  readonly opened?: number;
  readonly keys?: readonly SigningKeySpan[];
  /** First to last, then those excluded; null while there is no result. */
  readonly ranking?: readonly VerifiedPlace[] | null;
}

/**
 * Verifies an exported record, taking nothing in it on trust: signature, proofs, chains, order, openings, digests, and
 * the result computed again from the raw scores. Opens no store. Plain evidence without a record is verified as such.
 * @param since a checkpoint that was kept elsewhere: the record must prove that its ledger goes on from it
 */
export const verifyRecord = (value: unknown, since?: Checkpoint): RecordVerdict => {
  const bare = evidenceForm.safeParse(value);
  if (bare.success) return verdictOf(bare.data as unknown as Evidence, since);
  if (isCheckpoint(value as Checkpoint | null)) return { faults: [ONLY_CHECKPOINT] };
  const parsed = recordForm.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [...(issue?.path ?? []).map(String), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
    const at = where.length === 0 ? '' : ` (${where.join('.')})`;
    return { faults: [fault(`đây không phải hồ sơ đã xuất${at}`, `this is no exported record${at}`)] };
  }
  const record = value as ExportedRecord;
  const verdict = verdictOf(record.evidence, since);
  const { kind, standing, subject } = record;
  const head = {
    ...verdict,
    record: { kind, standing, subject, illustration: record.evaluation['illustration'] === true }
  };
  const forms = checkForms(record);
  // What has another form than the domain knows cannot be understood any further.
  if (forms.length > 0) return { ...head, faults: [...verdict.faults, ...forms] };
  return { ...head, faults: [...verdict.faults, ...faultsOf(record)], ranking: rankingOf(record) };
};

const ONLY_CHECKPOINT = fault(
  'đây là mốc kiểm, không phải hồ sơ; hãy dùng nó với --since để kiểm một hồ sơ hoặc thư mục dữ liệu',
  'this is a checkpoint and no record; give it with --since to verify a record or a data folder'
);

const verdictOf = (evidence: Evidence, since: Checkpoint | undefined): RecordVerdict => ({
  faults: [...faultsInEvidence(evidence), ...(since === undefined ? [] : faultsSince(evidence, since))],
  checkpoint: evidence.checkpoint,
  entries: evidence.entries.length,
  opened: evidence.openings.length,
  keys: signingKeys([...evidence.earlier.map(({ checkpoint }) => checkpoint), evidence.checkpoint])
});

/** A proof goes along for every checkpoint that the registry itself kept. */
const faultsSince = ({ checkpoint, earlier }: Evidence, since: Checkpoint): readonly Fault[] => {
  if (!isValidCheckpoint(since)) return [BAD_SIGNATURE];
  const { ledger, size, root } = since.body;
  const proven = [checkpoint, ...earlier.map((one) => one.checkpoint)].some(
    ({ body }) => body.ledger === ledger && body.size === size && body.root === root
  );
  return proven
    ? []
    : [
        fault(
          `hồ sơ không chứng minh được sổ ghi nhận nối tiếp mốc kiểm đã cho (${size} mục)`,
          `the record does not prove that its ledger goes on from the given checkpoint (${size} entries)`
        )
      ];
};

const faultsOf = (record: ExportedRecord): readonly Fault[] => {
  const states = statesIn(record.evidence.entries);
  return [
    ...checkDocuments(record, states),
    ...checkOrder(record, states),
    ...checkDigests(record),
    ...checkResult(inCurrentForm(record))
  ];
};

const PARTS = [
  ['evaluations', 'evaluation'],
  ['criteria-sets', 'criteriaSet'],
  ['rounds', 'round'],
  ['sheets', 'sheets'],
  ['products', 'products'],
  ['outcomes', 'outcome'],
  ['reports', 'report']
] as const satisfies readonly (readonly [CollectionName, keyof ExportedRecord])[];

const checkForms = (record: ExportedRecord): readonly Fault[] =>
  PARTS.flatMap(([collection, part]) =>
    [record[part]].flat().flatMap((document): readonly Fault[] => {
      if (document === null) return [];
      try {
        const { id, revision, schemaVersion, createdAt, createdBy, updatedAt, updatedBy, ...body } = upgrade(
          COLLECTION_SPECS,
          collection,
          document
        );
        return COLLECTIONS[collection].body.safeParse(body).success ? [] : [badForm(`${collection}/${document.id}`)];
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error;
        return [badForm(`${collection}/${document.id}`)];
      }
    })
  );

const badForm = (what: string): Fault =>
  fault(
    `${what} có dạng mà phiên bản này không đọc được; nếu hồ sơ do phiên bản mới hơn xuất, hãy kiểm bằng phiên bản đó`,
    `${what} has a form that this release cannot read; if a newer release exported it, verify it with that one`
  );

const inCurrentForm = (record: ExportedRecord): ExportedRecord => {
  const form = <T extends StoredDocument | null>(collection: CollectionName, document: T): T =>
    document === null ? document : (upgrade(COLLECTION_SPECS, collection, document) as T);
  return {
    ...record,
    evaluation: form('evaluations', record.evaluation),
    criteriaSet: form('criteria-sets', record.criteriaSet),
    sheets: record.sheets.map((sheet) => form('sheets', sheet)),
    outcome: form('outcomes', record.outcome)
  };
};

const rankingOf = ({ outcome, evaluation }: ExportedRecord): readonly VerifiedPlace[] | null => {
  const result = (outcome as unknown as OutcomeBody | null)?.result as unknown as Partial<Outcome> | undefined;
  if (result?.candidates === undefined || result.order === undefined) return null;
  const { order, candidates } = result;
  const frozen = new Map(
    (evaluation as unknown as Evaluation).candidates.map((one) => [one.product as string, one.frozen?.name])
  );
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...candidates]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, place, status, shown }) => ({
      candidate: id,
      name: frozen.get(id) ?? id,
      place,
      excluded: status === 'excluded',
      total: shown
    }));
};
