import type { EvaluationBody, EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import { chairOf, isOnPanel } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';

type Read = Pick<EvaluationBody, 'state' | 'panel'> & { readonly outcome?: string | undefined };

const AFTER_CONCLUSION: readonly EvaluationState[] = ['concluded', 'published', 'withdrawn'];

/** Concluded at least once: from here on an evaluation is work to be read, not work in hand. */
export const isConcluded = ({ state }: Pick<EvaluationBody, 'state'>): boolean => AFTER_CONCLUSION.includes(state);

/** On the panel and not excused from it. */
const sitsOn = (actor: Actor, { panel }: Read): boolean =>
  panel.some((seat) => seat.member === actor.id && seat.excused === undefined);

/**
 * Who may know that an evaluation exists and how far it is. `linked`: a request of the reader's own unit is answered
 * by it.
 */
export const mayKnowOf = (actor: Actor, evaluation: Read, linked: boolean): boolean =>
  knowsAllEvaluations(actor) ||
  isOnPanel(evaluation, actor.id) ||
  isConcluded(evaluation) ||
  (linked && hasRole(actor, 'requester'));

/** Who knows of every evaluation, whatever its state. */
export const knowsAllEvaluations = (actor: Actor): boolean => hasRole(actor, 'lead', 'committee', 'auditor', 'admin');

/** Totals, ranks, gates and cross-checks: the panel and the auditor once the round is closed, others once concluded. */
export function mayReadResult(actor: Actor, evaluation: Read): boolean {
  if (evaluation.outcome === undefined) return false;
  if (sitsOn(actor, evaluation) || hasRole(actor, 'auditor')) return true;
  if (evaluation.state === 'published') return true;
  // Who only administers the system has no part in the work until everybody may read it.
  return isConcluded(evaluation) && actor.roles.some((role) => role !== 'admin');
}

/** Each evaluator's own scores and reasons, by name. */
export const mayReadSheets = (actor: Actor, evaluation: Read): boolean =>
  evaluation.outcome !== undefined &&
  (sitsOn(actor, evaluation) || hasRole(actor, 'auditor') || (isConcluded(evaluation) && hasRole(actor, 'committee')));

/** How far each evaluator is: counts only. */
export const mayFollowProgress = (actor: Actor): boolean => hasRole(actor, 'lead', 'committee', 'auditor');

/** Whole audit trail of one evaluation; a panel member otherwise reads their own acts. */
export const mayReadTrail = (actor: Actor, evaluation: Read): boolean =>
  hasRole(actor, 'auditor') || chairOf(evaluation) === actor.id;
