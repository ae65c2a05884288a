import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { destroySheets } from '../sheet/destroy-sheets.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';

/**
 * Takes an evaluator off the panel (illness, a transfer) with a reason. Their sheet is left out from now on, submitted or
 * not: its key is destroyed, and closing has nothing to open.
 */
export const excuseMember = defineCommand({
  name: 'evaluation.excuse-member',
  roles: ['lead'],
  input: z.strictObject({ ...evaluationRef, member: idOf('member'), reason: text(1000) }),
  load: async (read, input) => {
    const { evaluation } = await loadEvaluation(read, input);
    const round = evaluation.round === undefined ? undefined : await read.need('rounds', evaluation.round);
    const sheets = round === undefined ? [] : await read.needAll('sheets', round.sheets, 'sheets');
    return { evaluation, sheets: sheets.filter(({ member }) => member === input.member) };
  },
  may: isChair,
  decide: ({ input, loaded: { evaluation, sheets }, now }) => {
    const wrong = [...staleView(evaluation, input.revision), ...inState(evaluation, 'sealed', 'scoring')];
    if (wrong.length > 0) return refused(...wrong);
    const seat = evaluation.panel.find((one) => one.member === input.member && one.role === 'evaluator');
    if (seat === undefined) return refused(refuse('not-found', { field: 'member' }));
    if (seat.excused !== undefined) return refused(refuse('already-excused', { field: 'member' }));
    return decided({
      writes: [
        update('evaluations', evaluation, {
          panel: evaluation.panel.map((one) =>
            one === seat ? { ...one, excused: { reason: input.reason, at: now } } : one
          )
        }),
        ...sheets.map((sheet) => update('sheets', sheet, { state: 'left-out' }))
      ],
      reason: input.reason,
      after: async (services) => destroySheets(services, sheets),
      result: { slug: evaluation.slug }
    });
  }
});
