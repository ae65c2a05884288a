import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { destroySheets } from '../sheet/destroy-sheets.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/** Stops an evaluation before it is concluded, with a reason; an open round is closed with nothing opened. */
export const cancelEvaluation = defineCommand({
  name: 'evaluation.cancel',
  roles: ['lead'],
  input: z.strictObject({ ...evaluationRef, reason: text(2000) }),
  load: async (read, input) => {
    const { evaluation } = await loadEvaluation(read, input);
    const round = evaluation.round === undefined ? undefined : await read.need('rounds', evaluation.round);
    return {
      evaluation,
      round,
      sheets: round === undefined ? [] : await read.needAll('sheets', round.sheets, 'sheets')
    };
  },
  may: isChair,
  decide: ({ actor, input, loaded: { evaluation, round, sheets }, now }) => {
    const wrong = [
      ...staleView(evaluation, input.revision),
      ...inState(evaluation, 'draft', 'sealed', 'scoring', 'moderation')
    ];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('evaluations', evaluation, {
          state: 'cancelled',
          cancelled: { reason: input.reason, by: memberOf(actor), at: now }
        }),
        ...(round?.state === 'open' ? [update('rounds', round, { state: 'closed', closedAt: now })] : [])
      ],
      reason: input.reason,
      // Nothing will be opened any more: sheets and keys are destroyed.
      after: async (services) => {
        if (round?.state === 'open') await destroySheets(services, sheets);
      },
      result: { slug: evaluation.slug }
    });
  }
});
