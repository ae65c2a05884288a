import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import type { Outcome } from '#lib/decision/outcome/index.ts';
import { gateDecision } from '#lib/domain/evaluation/evaluation.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { leads } from '../lead-notices.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadResult } from './load-result.ts';
import { evaluationRef } from './loaded-evaluation.ts';

/**
 * The chair asks to waive a gate for one candidate, or to close one that cannot be shown as "not shown = not met".
 * It is in force when a second person confirms it (`evaluation.confirm-gate`).
 */
export const decideGate = defineCommand({
  name: 'evaluation.decide-gate',
  roles: ['lead'],
  input: z.strictObject({
    ...evaluationRef,
    ...gateDecision.pick({ kind: true, candidate: true, criterion: true, reason: true }).shape
  }),
  load: async (read, input) => ({ ...(await loadResult(read, input)), leads: await leads(read) }),
  may: isChair,
  decide: ({ actor, input, loaded: { evaluation, criteriaSet, outcome, leads: told }, now }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'moderation')];
    if (wrong.length > 0) return refused(...wrong);
    if (!evaluation.candidates.some(({ product }) => product === input.candidate)) {
      return refused(refuse('not-found', { field: 'candidate' }));
    }
    const confirmed = evaluation.gateDecisions.some(
      (one) => one.candidate === input.candidate && one.criterion === input.criterion && one.confirmedBy !== undefined
    );
    // What a second person confirmed stands: changing it is an amendment, not a second try.
    if (confirmed) return refused(refuse('gate-not-open', { field: 'criterion' }));
    const gate = criteriaSet.tree.flatMap((group) => group.children).find((child) => child.code === input.criterion);
    if (gate?.gate === undefined) return refused(refuse('not-found', { field: 'criterion' }));
    const judged = (outcome.result as unknown as Outcome).candidates
      .find(({ id }) => id === input.candidate)
      ?.gates.find(({ criterion }) => criterion === input.criterion)?.judged;
    // A waiver is for what is missed or cannot be shown, a closing for what cannot be shown; what is met stays met.
    const fits = judged === 'open' || (judged === 'not-met' && input.kind === 'waived');
    if (!fits) return refused(refuse('gate-not-open', { field: 'criterion' }));
    const others = evaluation.gateDecisions.filter(
      (one) => one.candidate !== input.candidate || one.criterion !== input.criterion
    );
    return decided({
      writes: [
        update('evaluations', evaluation, {
          gateDecisions: [
            ...others,
            {
              kind: input.kind,
              candidate: input.candidate,
              criterion: input.criterion,
              reason: input.reason,
              by: memberOf(actor),
              at: now
            }
          ]
        })
      ],
      notices: [
        {
          kind: 'gate-to-confirm',
          to: told.filter((id) => id !== actor.id),
          subject: { collection: 'evaluations', id: evaluation.id }
        }
      ],
      reason: input.reason,
      result: { slug: evaluation.slug }
    });
  }
});
