import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { evaluatorsOf } from '#lib/domain/evaluation/evaluation.ts';
import { isoDay, text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/** Moves the deadline of scoring, with a reason that stands in the record. */
export const extendScoring = defineCommand({
  name: 'evaluation.extend',
  roles: ['lead'],
  input: z.strictObject({ ...evaluationRef, deadline: isoDay, reason: text(2000) }),
  load: loadEvaluation,
  may: isChair,
  decide: ({ input, loaded: { evaluation }, now }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'sealed', 'scoring')];
    if (wrong.length > 0) return refused(...wrong);
    if (input.deadline < dayAt(now)) return refused(refuse('date-in-past', { field: 'deadline' }));
    return decided({
      writes: [update('evaluations', evaluation, { deadline: input.deadline })],
      notices: [
        {
          kind: 'deadline-moved',
          to: evaluatorsOf(evaluation),
          subject: { collection: 'evaluations', id: evaluation.id }
        }
      ],
      reason: input.reason,
      result: { slug: evaluation.slug }
    });
  }
});
