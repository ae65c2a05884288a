import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Round } from '#lib/domain/evaluation/round.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import type { Reader } from '../reader.ts';

export const sheetRef = { sheet: idOf('sheet') };

export interface LoadedSheet {
  readonly sheet: Sheet;
  readonly round: Round;
  readonly evaluation: Evaluation;
  readonly criteriaSet: CriteriaSet;
}

/** A sheet with its round (which every change of it expects open), evaluation and criteria set. */
export async function loadSheet(read: Reader, input: { readonly sheet: string }): Promise<LoadedSheet> {
  const sheet = await read.need('sheets', input.sheet, 'sheet');
  const evaluation = await read.need('evaluations', sheet.evaluation);
  return {
    sheet,
    evaluation,
    round: await read.need('rounds', sheet.round),
    criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id)
  };
}

/** Why somebody may not write on their sheet; empty while they may. Who administers does not score. */
export const mayNotScore = (actor: Actor, loaded: LoadedSheet): readonly Refusal[] =>
  hasRole(actor, 'admin') ? [refuse('administrator-may-not-score')] : notWritable(loaded);

/** Why a sheet cannot be written to any more; empty while it can. */
export function notWritable({ sheet, round, evaluation }: LoadedSheet): readonly Refusal[] {
  if (round.state !== 'open' || evaluation.state !== 'scoring') return [refuse('round-closed')];
  const seat = evaluation.panel.find((one) => one.member === sheet.member && one.role === 'evaluator');
  if (seat === undefined || seat.excused !== undefined) return [refuse('not-on-panel')];
  return sheet.state === 'submitted' ? [refuse('already-submitted')] : [];
}
