import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { gateDecision, type EvaluationBody } from '#lib/domain/evaluation/evaluation.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isSecondPerson } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { evaluationRef } from './loaded-evaluation.ts';
import { loadResult } from './load-result.ts';
import { outcomeOf } from './outcome-of.ts';

/** A second person agrees to a waiver or a closing; the result is computed again with it. */
export const confirmGate = defineCommand({
  name: 'evaluation.confirm-gate',
  roles: ['lead', 'committee'],
  input: z.strictObject({
    ...evaluationRef,
    ...gateDecision.pick({ candidate: true, criterion: true }).shape,
    /** What the second person read and agrees to, where the form says it. */
    kind: gateDecision.shape.kind.optional()
  }),
  load: loadResult,
  may: isSecondPerson,
  decide: ({ actor, input, loaded: { evaluation, outcome, criteriaSet, sheets }, now }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'moderation')];
    if (wrong.length > 0) return refused(...wrong);
    const asked = evaluation.gateDecisions.find(
      (one) => one.candidate === input.candidate && one.criterion === input.criterion && one.confirmedBy === undefined
    );
    if (asked === undefined) return refused(refuse('gate-not-open', { field: 'criterion' }));
    if (input.kind !== undefined && input.kind !== asked.kind) return refused(refuse('conflict'));
    if (asked.by === actor.id) return refused(refuse('second-person'));
    const gateDecisions: EvaluationBody['gateDecisions'] = evaluation.gateDecisions.map((one) =>
      one === asked ? { ...one, confirmedBy: memberOf(actor), confirmedAt: now } : one
    );
    const after = { ...evaluation, gateDecisions };
    return decided({
      writes: [
        update('evaluations', evaluation, { gateDecisions }),
        update('outcomes', outcome, outcomeOf(after, criteriaSet, sheets, now))
      ],
      reason: asked.reason,
      result: { slug: evaluation.slug }
    });
  }
});
