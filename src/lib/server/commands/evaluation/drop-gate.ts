import { z } from 'zod';
import { gateDecision } from '#lib/domain/evaluation/evaluation.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isChair, isSecondPerson } from '../../policies/evaluation-policies.ts';
import { or } from '../../policies/policy.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/**
 * Takes away what was asked for a gate and nobody confirmed: the chair withdraws it, or a second person does not agree,
 * with a reason. The gate is then what the votes made it.
 */
export const dropGate = defineCommand({
  name: 'evaluation.drop-gate',
  roles: ['lead', 'committee'],
  input: z.strictObject({
    ...evaluationRef,
    ...gateDecision.pick({ candidate: true, criterion: true }).shape,
    reason: text(1000)
  }),
  load: loadEvaluation,
  may: or(isChair, isSecondPerson),
  decide: ({ input, loaded: { evaluation } }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'moderation')];
    if (wrong.length > 0) return refused(...wrong);
    const asked = evaluation.gateDecisions.find(
      (one) => one.candidate === input.candidate && one.criterion === input.criterion && one.confirmedBy === undefined
    );
    if (asked === undefined) return refused(refuse('gate-not-open', { field: 'criterion' }));
    return decided({
      writes: [
        update('evaluations', evaluation, { gateDecisions: evaluation.gateDecisions.filter((one) => one !== asked) })
      ],
      notices: [{ kind: 'gate-dropped', to: [asked.by], subject: { collection: 'evaluations', id: evaluation.id } }],
      reason: input.reason,
      result: { slug: evaluation.slug }
    });
  }
});
