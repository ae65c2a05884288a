import { computeOutcome } from '#lib/decision/outcome/index.ts';
import { DecisionError } from '#lib/decision/shared/decision-error.ts';
import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { OutcomeBody } from '#lib/domain/evaluation/outcome-document.ts';
import { problemOf } from '#lib/domain/evaluation/problem-of.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import { fault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { findDifference } from './find-difference.ts';
import type { Difference } from './find-difference.ts';
import type { ExportedRecord } from './record.ts';

/** How far a recomputed number may lie from the recorded one: both come of the same sums, so only the last digits. */
export const TOLERANCE = 1e-9;

/** Computes the result anew from the raw scores of the opened sheets, and compares it with the recorded one. */
export const checkResult = (record: ExportedRecord): readonly Fault[] => {
  if (record.outcome === null) return [];
  const outcome = record.outcome as unknown as OutcomeBody;
  const problem = problemOf(
    record.evaluation as unknown as Evaluation,
    record.criteriaSet as unknown as CriteriaSet,
    record.sheets as unknown as readonly Sheet[]
  );
  const given = findDifference(outcome.problem, asJson(problem), 0);
  try {
    const computed = findDifference(outcome.result, asJson(computeOutcome(problem)), TOLERANCE);
    return [
      ...(given === undefined
        ? []
        : [
            fault(
              `kết quả không tính từ các phiếu và bộ tiêu chí này: ${say(given)}`,
              `the result was not computed from these sheets and criteria: ${say(given)}`
            )
          ]),
      ...(computed === undefined
        ? []
        : [
            fault(
              `tính lại ra kết quả khác: ${say(computed)}`,
              `computing it again gives another result: ${say(computed)}`
            )
          ])
    ];
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error;
    return [fault(`không tính lại được: ${error.message}`, `it cannot be computed again: ${error.message}`)];
  }
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const say = ({ path, said, found }: Difference): string => `${path}: ${shown(said)} ≠ ${shown(found)}`;

const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));
