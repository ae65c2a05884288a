import type { EvaluationBody } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { isConcluded, mayReadSheets, mayReadTrail } from './evaluation-reading.ts';

type Read = Pick<EvaluationBody, 'state' | 'panel'> & { readonly outcome?: string | undefined };

/**
 * Who may take an evaluation's whole record away: every act on it, each evaluator's declarations and opened sheets. The
 * auditor and the chair, who read the whole trail; the committee, once it is concluded.
 */
export const mayExportRecord = (actor: Actor, evaluation: Read): boolean =>
  mayReadTrail(actor, evaluation) ||
  (hasRole(actor, 'committee') && isConcluded(evaluation) && mayReadSheets(actor, evaluation));
