import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { hasRole, type Actor } from '#lib/domain/people/actor.ts';
import { isChair, isSecondPerson } from '../../policies/evaluation-policies.ts';

/** What the reader may do to an evaluation in its present state; the commands check it again. */
export interface EvaluationActs {
  readonly setUp: boolean;
  readonly seal: boolean;
  readonly openScoring: boolean;
  readonly extend: boolean;
  readonly excuse: boolean;
  readonly liftBar: boolean;
  readonly cancel: boolean;
  readonly close: boolean;
  readonly decideGate: boolean;
  readonly confirmGate: boolean;
  readonly conclude: boolean;
  readonly publish: boolean;
  readonly report: boolean;
}

export function evaluationActs(actor: Actor, evaluation: Evaluation): EvaluationActs {
  const given = { actor, loaded: { evaluation } };
  const chair = hasRole(actor, 'lead') && isChair.holds(given);
  const second = hasRole(actor, 'lead', 'committee') && isSecondPerson.holds(given);
  const isIn = (...states: readonly string[]): boolean => states.includes(evaluation.state);
  return {
    setUp: chair && isIn('draft'),
    seal: chair && isIn('draft'),
    openScoring: chair && isIn('sealed'),
    extend: chair && isIn('sealed', 'scoring'),
    excuse: chair && isIn('sealed', 'scoring'),
    liftBar: chair && isIn('scoring'),
    cancel: chair && isIn('draft', 'sealed', 'scoring', 'moderation'),
    close: chair && isIn('scoring'),
    decideGate: chair && isIn('moderation'),
    confirmGate:
      second &&
      isIn('moderation') &&
      evaluation.gateDecisions.some((one) => one.confirmedBy === undefined && one.by !== actor.id),
    conclude: chair && isIn('moderation'),
    publish: second && isIn('concluded'),
    report: chair && isIn('concluded', 'published')
  };
}
