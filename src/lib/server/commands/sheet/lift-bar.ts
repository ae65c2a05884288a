import { z } from 'zod';
import { barredFrom } from '#lib/domain/evaluation/sheet.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, notWritable, sheetRef } from './loaded-sheet.ts';

/**
 * The chair takes back somebody else's declared interest that was declared by mistake, with a reason in the ledger.
 * The evaluator then declares anew; nobody lifts their own bar, or a declaration would bind only who wants it to.
 */
export const liftBar = defineCommand({
  name: 'sheet.lift-bar',
  roles: ['lead'],
  input: z.strictObject({ ...sheetRef, candidate: idOf('product'), reason: text(1000) }),
  load: loadSheet,
  may: isChair,
  decide: ({ actor, input, loaded }) => {
    const wrong = notWritable(loaded);
    if (wrong.length > 0) return refused(...wrong);
    if (loaded.sheet.member === actor.id) return refused(refuse('second-person'));
    if (!barredFrom(loaded.sheet).has(input.candidate)) return refused(refuse('not-found', { field: 'candidate' }));
    return decided({
      writes: [
        update('sheets', loaded.sheet, {
          declarations: loaded.sheet.declarations.filter(({ candidate }) => candidate !== input.candidate)
        })
      ],
      reason: input.reason,
      notices: [
        {
          kind: 'bar-lifted',
          to: [loaded.sheet.member],
          subject: { collection: 'evaluations', id: loaded.evaluation.id }
        }
      ],
      result: { slug: loaded.evaluation.slug }
    });
  }
});
