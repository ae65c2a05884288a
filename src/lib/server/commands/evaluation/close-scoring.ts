import { z } from 'zod';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import { optionalText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { LoadRefused } from '../reader.ts';
import { inState, staleView } from '../seen.ts';
import { create, update } from '../write.ts';
import { destroySheets } from '../sheet/destroy-sheets.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';
import { openSheets, type OpenedSheets } from './open-sheets.ts';
import { outcomeOf } from './outcome-of.ts';
import { countedSheets, whyNotClose } from './why-not-close.ts';

const NOTHING: OpenedSheets = { opened: new Map(), unreadable: new Set() };

/**
 * The chair closes the round: sheets that were handed in are opened and their keys released, and the official result is
 * computed. Left out, each after the chair's own word: sheets not handed in, and, with a reason, those that nobody can
 * open any more.
 */
export const closeScoring = defineCommand({
  name: 'evaluation.close-scoring',
  roles: ['lead'],
  input: z.strictObject({
    ...evaluationRef,
    leaveOut: z.boolean().default(false),
    leaveOutUnreadable: z.boolean().default(false),
    /** Asked for only where a sheet that was handed in is left out. */
    reason: optionalText(2000)
  }),
  load: async (read, input, actor, services) => {
    const { evaluation } = await loadEvaluation(read, input);
    if (evaluation.round === undefined) {
      throw new LoadRefused(refuse('wrong-state', { params: { state: evaluation.state } }));
    }
    const round = await read.need('rounds', evaluation.round);
    const sheets = await read.needAll('sheets', round.sheets, 'sheets');
    const counted = countedSheets(evaluation, sheets);
    // Nothing is opened for anybody but the chair, in the one state in which closing can succeed.
    const mayOpen =
      isChair.holds({ actor, loaded: { evaluation } }) && evaluation.state === 'scoring' && round.state === 'open';
    return {
      evaluation,
      round,
      sheets,
      counted,
      found: mayOpen ? await openSheets(services, counted) : NOTHING,
      criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id)
    };
  },
  may: isChair,
  decide: ({ input, loaded: { evaluation, round, sheets, counted, found, criteriaSet }, now, newId }) => {
    const wrong: Refusal[] = [...staleView(evaluation, input.revision), ...inState(evaluation, 'scoring')];
    if (round.state !== 'open') wrong.push(refuse('round-closed'));
    if (wrong.length === 0) wrong.push(...whyNotClose(evaluation, counted, found, input));
    if (wrong.length > 0) return refused(...wrong);
    const after = sheets.map((sheet): { sheet: Sheet; body: Partial<Sheet> } => {
      const open = found.opened.get(sheet.id);
      return open === undefined
        ? { sheet, body: { state: 'left-out' } }
        : { sheet, body: { state: 'opened', opened: { salt: open.salt, content: open.content } } };
    });
    const outcomeId = newId<'outcome'>();
    const keys = Object.fromEntries([...found.opened].map(([id, { key }]): [string, string] => [id, key]));
    const outcome = outcomeOf(
      evaluation,
      criteriaSet,
      after.map(({ sheet, body }) => ({ ...sheet, ...body })),
      now
    );
    return decided({
      writes: [
        update('rounds', round, { state: 'closed', closedAt: now, keys }),
        // Who was excused had their sheet left out at that moment.
        ...after.flatMap(({ sheet, body }) => (sheet.state === 'left-out' ? [] : [update('sheets', sheet, body)])),
        create('outcomes', outcomeId, outcome),
        update('evaluations', evaluation, { state: 'moderation', outcome: outcomeId })
      ],
      notices: [
        {
          kind: 'scoring-closed',
          to: counted.map(({ member }) => member),
          subject: { collection: 'evaluations', id: evaluation.id }
        }
      ],
      ...(found.unreadable.size > 0 ? { reason: input.reason } : {}),
      // What was opened stands in the ledger now; the drafts have done their work.
      after: async (services) => {
        await destroySheets(
          services,
          sheets.filter(({ id }) => id in keys)
        );
      },
      result: { slug: evaluation.slug, opened: found.opened.size, leftOut: counted.length - found.opened.size }
    });
  }
});
