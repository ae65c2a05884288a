import { z } from 'zod';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, sheetRef } from './loaded-sheet.ts';

/** The author takes a sheet back before the round is closed, to change it; its key is never released. */
export const takeBackSheet = defineCommand({
  name: 'sheet.take-back',
  roles: ['evaluator', 'lead'],
  input: z.strictObject(sheetRef),
  load: loadSheet,
  may: ownsSheet,
  decide: ({ loaded: { sheet, round, evaluation } }) => {
    if (round.state !== 'open') return refused(refuse('round-closed'));
    if (sheet.state !== 'submitted') return refused(refuse('not-submitted'));
    return decided({
      writes: [update('sheets', sheet, { state: 'unsubmitted', submittedAt: undefined, sealed: undefined })],
      // What was taken back is never opened: its key is destroyed.
      after: async (services) => {
        if (sheet.sealed !== undefined) await services.drafts.forget(sheet.sealed.keyId);
      },
      result: { slug: evaluation.slug }
    });
  }
});
