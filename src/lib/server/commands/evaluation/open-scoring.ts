import { z } from 'zod';
import { evaluatorsOf } from '#lib/domain/evaluation/evaluation.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { create, update } from '../write.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/** Opens the first round: a round document and one empty sheet for each evaluator. */
export const openScoring = defineCommand({
  name: 'evaluation.open-scoring',
  roles: ['lead'],
  input: z.strictObject(evaluationRef),
  load: loadEvaluation,
  may: isChair,
  decide: ({ input, loaded: { evaluation }, now, newId }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'sealed')];
    if (wrong.length > 0) return refused(...wrong);
    const round = newId<'round'>();
    const evaluators = evaluatorsOf(evaluation);
    const sheets = evaluators.map((member) => ({ id: newId<'sheet'>(), member }));
    return decided({
      writes: [
        create('rounds', round, {
          evaluation: evaluation.id,
          number: 1,
          state: 'open',
          sheets: sheets.map(({ id }) => id),
          openedAt: now
        }),
        ...sheets.map(({ id, member }) =>
          create('sheets', id, {
            evaluation: evaluation.id,
            round: round,
            member,
            state: 'unsubmitted',
            declarations: []
          })
        ),
        update('evaluations', evaluation, { state: 'scoring', round: round })
      ],
      notices: [{ kind: 'scoring-open', to: evaluators, subject: { collection: 'evaluations', id: evaluation.id } }],
      result: { slug: evaluation.slug }
    });
  }
});
