import { z } from 'zod';
import { chairOf } from '#lib/domain/evaluation/evaluation.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import type { Services } from '../../services.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, mayNotScore, sheetRef } from './loaded-sheet.ts';
import { isUnreadable } from './read-draft.ts';

/**
 * The author drops a sheet in progress that nobody can open any more (its key is lost, its file damaged) and scores from
 * the beginning. It stands in the ledger, and the chair is told. Declarations stay.
 */
export const startAnew = defineCommand({
  name: 'sheet.start-anew',
  roles: ['evaluator', 'lead'],
  input: z.strictObject(sheetRef),
  load: async (read, input, actor, services) => ({
    ...(await loadSheet(read, input)),
    readable: await canBeRead(services, input.sheet, actor.id)
  }),
  may: ownsSheet,
  decide: ({ actor, loaded }) => {
    const wrong = mayNotScore(actor, loaded);
    if (wrong.length > 0) return refused(...wrong);
    // What can be read is changed cell by cell: nobody's work is thrown away by a slip.
    if (loaded.readable) return refused(refuse('sheet-readable'));
    const { sheet, evaluation } = loaded;
    const chair = chairOf(evaluation);
    return decided({
      writes: [update('sheets', sheet, {})],
      notices:
        chair === undefined
          ? []
          : [{ kind: 'sheet-started-anew', to: [chair], subject: { collection: 'evaluations', id: evaluation.id } }],
      after: async (services) => {
        await services.drafts.remove(sheet.id);
      },
      result: { slug: evaluation.slug }
    });
  }
});

async function canBeRead({ drafts }: Pick<Services, 'drafts'>, sheet: string, reader: string): Promise<boolean> {
  try {
    await drafts.read(sheet, reader);
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}
