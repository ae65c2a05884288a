import type { Actor } from '#lib/domain/people/actor.ts';
import { chairOf, isOnPanel, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import { policy } from './policy.ts';

interface WithEvaluation {
  readonly actor: Actor;
  readonly loaded: { readonly evaluation: Evaluation };
}

interface WithSheet {
  readonly actor: Actor;
  readonly loaded: { readonly sheet: Sheet };
}

/** The lead who chairs this evaluation. */
export const isChair = policy<WithEvaluation>(
  'chairs it',
  ({ actor, loaded }) => chairOf(loaded.evaluation) === actor.id
);

/** Somebody with no seat on the panel, whatever their roles, excused or not: another lead, or the committee. */
export const isSecondPerson = policy<WithEvaluation>(
  'is a second person',
  ({ actor, loaded }) => !isOnPanel(loaded.evaluation, actor.id),
  'second-person'
);

/** The sheet's own author; nobody else, whatever their roles. */
export const ownsSheet = policy<WithSheet>(
  'owns the sheet',
  ({ actor, loaded }) => loaded.sheet.member === actor.id,
  'not-on-panel'
);
