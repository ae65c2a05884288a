import type { Id } from '#lib/domain/shared/ids.ts';
import type { Services } from '../../services.ts';
import type { Reader } from '../reader.ts';

/**
 * Whether somebody has begun or handed in a sheet that only they may read yet. As long as that is so, nobody else may
 * come to act as them: what is unopened would be open to whoever holds the new way in.
 */
export async function holdsUnopenedSheet(
  read: Reader,
  drafts: Services['drafts'],
  member: Id<'member'>
): Promise<boolean> {
  const own = await read.list('sheets', {
    where: [
      { field: 'member', is: member },
      { field: 'state', in: ['unsubmitted', 'submitted'] }
    ]
  });
  const held = await Promise.all(
    own.map(async (sheet) => {
      const evaluation = await read.need('evaluations', sheet.evaluation);
      const seat = evaluation.panel.find((one) => one.member === member && one.role === 'evaluator');
      if (evaluation.state !== 'scoring' || seat === undefined || seat.excused !== undefined) return false;
      const heads = await drafts.heads(evaluation.id);
      return sheet.state === 'submitted' || heads.some((head) => head.sheet === sheet.id);
    })
  );
  return held.includes(true);
}
