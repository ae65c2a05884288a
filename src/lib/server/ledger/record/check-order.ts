import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Round } from '#lib/domain/evaluation/round.ts';
import type { SheetBody } from '#lib/domain/evaluation/sheet.ts';
import { openSheet } from '../../drafts/seal-sheet.ts';
import { canonical } from '../canonical.ts';
import { aggregateName } from '../chain.ts';
import { fault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { PlacedState } from './history-of.ts';
import type { ExportedRecord } from './record.ts';

type States = ReadonlyMap<string, readonly PlacedState[]>;

/**
 * Rules were sealed before anybody handed in; every sheet that was opened was committed to before its key was released,
 * and is what it was committed to.
 */
export const checkOrder = (record: ExportedRecord, states: States): readonly Fault[] => {
  const round = record.round as Round | null;
  const sealedAt = positionWhere(states, aggregateName('evaluations', record.evaluation.id), (document) => {
    return (document as unknown as Evaluation).seal !== undefined;
  });
  const closedAt =
    round === null
      ? undefined
      : positionWhere(states, aggregateName('rounds', round.id), ({ state }) => state === 'closed');
  const faults: Fault[] = [];
  for (const sheet of record.sheets) {
    const { state, sealed, opened } = sheet as unknown as SheetBody;
    const openings = record.evidence.openings.filter((one) => one.sheet === sheet.id);
    const [opening] = openings;
    if ((state === 'opened') !== (opening !== undefined) || (state === 'opened') !== (opened !== undefined)) {
      faults.push(NOT_OPENED(sheet.id));
    }
    if (sealed === undefined) continue;
    const handedIn = positionWhere(states, aggregateName('sheets', sheet.id), (document) => {
      return (document as unknown as SheetBody).sealed?.commitment === sealed.commitment;
    });
    if (handedIn !== undefined && (sealedAt === undefined || handedIn <= sealedAt)) {
      faults.push(
        fault(
          `phiếu ${sheet.id} nộp trước khi khóa tiêu chí`,
          `sheet ${sheet.id} was handed in before the rules were sealed`
        )
      );
    }
    if (opening === undefined || opened === undefined) continue;
    if (handedIn === undefined || closedAt === undefined || handedIn >= closedAt) {
      faults.push(
        fault(
          `phiếu ${sheet.id} không có cam kết từ trước khi đóng chấm`,
          `sheet ${sheet.id} was not committed to before the round was closed`
        )
      );
    }
    const released = round?.keys?.[sheet.id] === opening.key && canonical(opening.sealed) === canonical(sealed);
    const content = openSheet(sheet.id, sealed, Buffer.from(opening.key, 'base64'));
    const same = content !== undefined && canonical(content.content) === canonical(opened.content);
    if (!released || !same) faults.push(NOT_OPENED(sheet.id));
  }
  return faults;
};

const NOT_OPENED = (sheet: string): Fault =>
  fault(
    `điểm của phiếu ${sheet} không phải là điểm đã nộp và đã cam kết`,
    `the scores of sheet ${sheet} are not those that were handed in and committed to`
  );

const positionWhere = (
  states: States,
  name: string,
  holds: (document: PlacedState['document']) => boolean
): number | undefined => states.get(name)?.find(({ document }) => holds(document))?.position;
