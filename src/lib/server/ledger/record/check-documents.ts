import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Round } from '#lib/domain/evaluation/round.ts';
import type { StoredDocument } from '../../store/port.ts';
import { canonical } from '../canonical.ts';
import { aggregateName } from '../chain.ts';
import { leafHash } from '../entry.ts';
import { fault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { PlacedState } from './history-of.ts';
import type { ExportedRecord } from './record.ts';

type States = ReadonlyMap<string, readonly PlacedState[]>;

/**
 * Every document of the record is the last state that the proven entries have of it, with all states before; a product
 * is the state that was judged. And nothing that the evaluation consists of is left out.
 */
export const checkDocuments = (record: ExportedRecord, states: States): readonly Fault[] => {
  const { evaluation, criteriaSet, round, sheets, outcome, report, products } = record;
  const hashes = new Map(record.evidence.entries.map(({ position, entry }) => [position, leafHash(canonical(entry))]));
  const named: readonly (readonly [string, StoredDocument])[] = [
    ['evaluations', evaluation],
    ['criteria-sets', criteriaSet],
    ...(round === null ? [] : [['rounds', round] as const]),
    ...sheets.map((sheet) => ['sheets', sheet] as const),
    ...(outcome === null ? [] : [['outcomes', outcome] as const]),
    ...(report === null ? [] : [['reports', report] as const])
  ];
  return [
    ...named.flatMap(([collection, document]) => {
      const name = aggregateName(collection, document.id);
      const all = states.get(name) ?? [];
      return [...checkState(name, document, all.at(-1)?.document), ...checkChain(name, all, hashes)];
    }),
    ...products.flatMap((product) => {
      const name = aggregateName('products', product.id);
      const judged = states.get(name)?.find(({ document }) => document.revision === product.revision);
      return checkState(name, product, judged?.document);
    }),
    ...checkBelonging(record)
  ];
};

const checkState = (name: string, said: StoredDocument, proven: StoredDocument | undefined): readonly Fault[] => {
  if (proven === undefined) {
    return [fault(`${name} không có trong các mục đã chứng minh`, `${name} is in none of the proven entries`)];
  }
  return canonical(said) === canonical(proven)
    ? []
    : [fault(`${name} không đúng như sổ ghi nhận`, `${name} is not as the ledger has it`)];
};

const checkChain = (
  name: string,
  states: readonly PlacedState[],
  hashes: ReadonlyMap<number, string>
): readonly Fault[] => {
  const broken = states.findIndex(({ document, previous }, index) => {
    const before = states[index - 1];
    const hash = before === undefined ? null : hashes.get(before.position);
    return document.revision !== index + 1 || previous !== hash;
  });
  return broken === -1
    ? []
    : [
        fault(
          `thiếu một bản trước bản ${states[broken]?.document.revision ?? 0} của ${name}`,
          `a state before revision ${states[broken]?.document.revision ?? 0} of ${name} is missing`
        )
      ];
};

/** The documents name each other; a record that leaves one out is found out. */
const checkBelonging = (record: ExportedRecord): readonly Fault[] => {
  const evaluation = record.evaluation as unknown as Evaluation;
  const round = record.round as Round | null;
  const faults: Fault[] = [];
  const expect = (what: string, said: string | undefined, found: string | undefined): void => {
    if (said !== found) faults.push(missing(`${what} ${said ?? found ?? ''}`));
  };
  expect('criteria-sets', evaluation.criteriaSet.id, record.criteriaSet.id);
  expect('rounds', evaluation.round, round?.id);
  expect('outcomes', evaluation.outcome, record.outcome?.id);
  if (record.report !== null) expect('evaluations', String(record.report['evaluation']), record.evaluation.id);
  expect('reports', record.kind === 'report' ? record.subject.id : undefined, record.report?.id);
  for (const [what, said, found] of [
    ['sheets', round?.sheets ?? [], record.sheets.map(({ id }) => id)],
    ['openings', Object.keys(round?.keys ?? {}), record.evidence.openings.map(({ sheet }) => sheet)],
    [
      'products',
      evaluation.candidates.flatMap(({ product, frozen }) =>
        frozen === undefined ? [] : `${product}@${frozen.revision}`
      ),
      record.products.map(({ id, revision }) => `${id}@${revision}`)
    ]
  ] as const) {
    for (const id of new Set([...said, ...found])) {
      if (said.filter((one) => one === id).length !== 1 || found.filter((one) => one === id).length !== 1) {
        faults.push(missing(`${what} ${id}`));
      }
    }
  }
  return faults;
};

const missing = (what: string): Fault =>
  fault(`${what}: thiếu, thừa hoặc không thuộc hồ sơ này`, `${what}: missing, too many, or not part of this record`);
