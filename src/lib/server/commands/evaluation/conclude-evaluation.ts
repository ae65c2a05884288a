import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import type { Outcome } from '#lib/decision/outcome/index.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, localText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { repeatsOf } from '#lib/domain/criteria/repeats-of.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { loadResult } from './load-result.ts';
import { evaluationRef } from './loaded-evaluation.ts';

/**
 * The chair concludes with a recommendation. Refused while a gate is open, or while unknowns leave the first place
 * open under the declared policy.
 */
export const concludeEvaluation = defineCommand({
  name: 'evaluation.conclude',
  roles: ['lead'],
  input: z.strictObject({
    ...evaluationRef,
    recommended: z.array(idOf('product')).max(12),
    recommendation: localText(6000),
    validUntil: isoDay.optional()
  }),
  load: loadResult,
  may: isChair,
  decide: ({ actor, input, loaded: { evaluation, outcome }, now }) => {
    const wrong: Refusal[] = [...staleView(evaluation, input.revision), ...inState(evaluation, 'moderation')];
    if (wrong.length > 0) return refused(...wrong);
    const result = outcome.result as unknown as Outcome;
    const nameOf = (id: string): string => evaluation.candidates.find((one) => one.product === id)?.frozen?.name ?? id;
    const reasons = openReasons(result, nameOf);
    // A decision that nobody confirmed yet leaves its gate open; it is said once, with what it is about.
    const pending = evaluation.gateDecisions
      .filter(({ confirmedBy }) => confirmedBy === undefined)
      .map(({ criterion, candidate }) =>
        refuse('gate-open', { params: { what: `${criterion} · ${nameOf(candidate)}` } })
      )
      .filter(({ params }) => !reasons.some((reason) => reason.params?.['what'] === params?.['what']));
    wrong.push(...pending, ...reasons);
    wrong.push(...repeatsOf(input.recommended, 'recommended'));
    input.recommended.forEach((id, index) => {
      const place = result.candidates.find((one) => one.id === id);
      if (place?.status !== 'ranked') wrong.push(refuse('not-a-choice', { field: `recommended.${index}` }));
    });
    if (input.validUntil !== undefined && input.validUntil <= dayAt(now)) {
      wrong.push(refuse('date-in-past', { field: 'validUntil' }));
    }
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('evaluations', evaluation, {
          state: 'concluded',
          conclusion: {
            recommended: input.recommended,
            recommendation: input.recommendation,
            by: memberOf(actor),
            at: now,
            ...(input.validUntil === undefined ? {} : { validUntil: input.validUntil })
          }
        })
      ],
      result: { slug: evaluation.slug }
    });
  }
});

function openReasons(result: Outcome, nameOf: (id: string) => string): readonly Refusal[] {
  return result.conclusive.reasons.flatMap((reason): readonly Refusal[] => {
    switch (reason.code) {
      case 'gate-open':
        return [refuse('gate-open', { params: { what: `${reason.criterion} · ${nameOf(reason.candidate)}` } })];
      case 'closing-contradicted':
        return [refuse('not-conclusive', { params: { what: `${reason.criterion} · ${nameOf(reason.candidate)}` } })];
      case 'first-place-open':
        return [refuse('not-conclusive', { params: { what: reason.candidates.map(nameOf).join(', ') } })];
      // A shared first place, or none left, is a result: the chair says in words what follows from it.
      case 'first-place-shared':
      case 'no-candidate-left':
        return [];
    }
  });
}
