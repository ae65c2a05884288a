import { criteriaOf, type CriteriaSetContent, type Criterion } from '../criteria/criteria-set.ts';
import { refuse, type Refusal } from '../shared/refusal.ts';
import type { EvaluationBody } from './evaluation.ts';
import { barredFrom, type Cell, type SheetBody } from './sheet.ts';

type Value = Cell['value'];

/** Whether a value may stand in a cell of this criterion: a level of the scale, yes (1) or no (0), or a number in bounds. */
export function checkValue(criterion: Criterion, scale: CriteriaSetContent['scale'], value: Value): readonly Refusal[] {
  if (value === 'unknown') return [];
  if (value === 'not-applicable') {
    return criterion.naAllowed && criterion.gate === undefined
      ? []
      : [refuse('not-applicable-not-allowed', { field: 'value' })];
  }
  const { min, max, fits } = allowed(criterion, scale, value);
  return fits ? [] : [refuse('off-scale', { field: 'value', params: { min, max } })];
}

function allowed(
  criterion: Criterion,
  scale: CriteriaSetContent['scale'],
  value: number
): { readonly min: number; readonly max: number; readonly fits: boolean } {
  if (criterion.kind.type === 'yes-no') return { min: 0, max: 1, fits: value === 0 || value === 1 };
  if (criterion.kind.type === 'measure') {
    const min = Math.min(criterion.kind.worst, criterion.kind.best);
    const max = Math.max(criterion.kind.worst, criterion.kind.best);
    return { min, max, fits: Number.isFinite(value) && value >= min && value <= max };
  }
  const levels = scale.levels.map((level) => level.value);
  return { min: Math.min(...levels), max: Math.max(...levels), fits: levels.includes(value) };
}

/** True when the criterion asks for a reason with this value. */
export function needsReason(criterion: Criterion, scale: CriteriaSetContent['scale'], value: Value): boolean {
  if (typeof value !== 'number') return criterion.reasonRequired === 'always' && value === 'not-applicable';
  if (criterion.reasonRequired === 'always') return true;
  if (criterion.reasonRequired === 'never' || criterion.kind.type === 'measure') return false;
  const levels = criterion.kind.type === 'yes-no' ? [0, 1] : scale.levels.map((level) => level.value);
  return value === Math.min(...levels) || value === Math.max(...levels);
}

/** True when the criterion requires evidence of this value: of a score, for what is unknown has none to show. */
export const needsEvidence = (criterion: Criterion, value: Value): boolean =>
  criterion.evidence.required && typeof value === 'number';

/** Every cell that an evaluator is asked to fill: all criteria for all candidates from which they are not barred. */
export function askedCells(
  evaluation: Pick<EvaluationBody, 'candidates'>,
  criteria: Pick<CriteriaSetContent, 'tree'>,
  sheet: Pick<SheetBody, 'declarations'>
): readonly { readonly candidate: string; readonly criterion: Criterion }[] {
  const barred = barredFrom(sheet);
  return criteriaOf(criteria)
    .filter(({ criterion }) => criterion.answeredBy === 'evaluator')
    .flatMap(({ criterion }) =>
      evaluation.candidates
        .filter(({ product }) => !barred.has(product))
        .map(({ product }) => ({ candidate: product, criterion }))
    );
}

/** Where something is missing on a sheet. */
export interface Place {
  readonly candidate: string;
  readonly criterion: string;
}

/** What keeps a sheet from being handed in: empty cells, and reasons and evidence that are asked for and missing. */
export function missingFrom(
  evaluation: Pick<EvaluationBody, 'candidates'>,
  criteria: Pick<CriteriaSetContent, 'tree' | 'scale'>,
  sheet: Pick<SheetBody, 'declarations'>,
  cells: readonly Cell[]
): {
  readonly empty: number;
  readonly withoutReason: readonly Place[];
  readonly withoutEvidence: readonly Place[];
} {
  const filled = new Map(cells.map((cell) => [`${cell.candidate} ${cell.criterion}`, cell]));
  let empty = 0;
  const withoutReason: Place[] = [];
  const withoutEvidence: Place[] = [];
  for (const { candidate, criterion } of askedCells(evaluation, criteria, sheet)) {
    const cell = filled.get(`${candidate} ${criterion.code}`);
    if (cell === undefined) {
      empty += 1;
      continue;
    }
    const place = { candidate, criterion: criterion.code };
    if (cell.reason === undefined && needsReason(criterion, criteria.scale, cell.value)) withoutReason.push(place);
    if (cell.evidence.length === 0 && needsEvidence(criterion, cell.value)) withoutEvidence.push(place);
  }
  return { empty, withoutReason, withoutEvidence };
}
