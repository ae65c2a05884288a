import { z } from 'zod';
import { evaluatorsOf } from '#lib/domain/evaluation/evaluation.ts';
import type { Sheet, SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { DraftFault, type OpenedSheet } from '../../drafts/port.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import type { Services } from '../../services.ts';
import { decided, defineCommand } from '../command.ts';
import { LoadRefused } from '../reader.ts';
import { inState, staleView } from '../seen.ts';
import { create, update } from '../write.ts';
import { destroySheets } from '../sheet/destroy-sheets.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';
import { outcomeOf } from './outcome-of.ts';

/**
 * The chair closes the round: sheets that were handed in are opened and their keys released, sheets that were not are
 * left out (after the chair said so), and the official result is computed.
 */
export const closeScoring = defineCommand({
  name: 'evaluation.close-scoring',
  roles: ['lead'],
  input: z.strictObject({ ...evaluationRef, leaveOut: z.boolean().default(false) }),
  load: async (read, input, actor, services) => {
    const { evaluation } = await loadEvaluation(read, input);
    if (evaluation.round === undefined) {
      throw new LoadRefused(refuse('wrong-state', { params: { state: evaluation.state } }));
    }
    const round = await read.need('rounds', evaluation.round);
    const sheets = await read.needAll('sheets', round.sheets, 'sheets');
    // Nothing is opened for anybody but the chair, in the one state in which closing can succeed.
    const mayOpen =
      isChair.holds({ actor, loaded: { evaluation } }) && evaluation.state === 'scoring' && round.state === 'open';
    return {
      evaluation,
      round,
      sheets,
      opened: mayOpen ? await openSheets(services, sheets) : new Map<string, OpenedSheet<SheetContent>>(),
      criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id)
    };
  },
  may: isChair,
  decide: ({ input, loaded: { evaluation, round, sheets, opened, criteriaSet }, now, newId }) => {
    const wrong: Refusal[] = [...staleView(evaluation, input.revision), ...inState(evaluation, 'scoring')];
    if (round.state !== 'open') wrong.push(refuse('round-closed'));
    if (wrong.length > 0) return refused(...wrong);
    const counted = new Set<string>(evaluatorsOf(evaluation));
    const inPanel = sheets.filter((sheet) => counted.has(sheet.member));
    const submitted = inPanel.filter((sheet) => sheet.state === 'submitted');
    const min = evaluation.panelRules.minEvaluators;
    if (submitted.length < min) return refused(refuse('sheets-missing', { params: { count: submitted.length, min } }));
    const missing = inPanel.length - submitted.length;
    if (missing > 0 && !input.leaveOut) {
      return refused(refuse('sheets-open', { field: 'leaveOut', params: { count: missing } }));
    }
    const after = sheets.map((sheet): { sheet: Sheet; body: Partial<Sheet> } => {
      const open = opened.get(sheet.id);
      return sheet.state === 'submitted' && counted.has(sheet.member) && open !== undefined
        ? { sheet, body: { state: 'opened', opened: { salt: open.salt, content: open.content } } }
        : { sheet, body: { state: 'left-out' } };
    });
    const outcomeId = newId<'outcome'>();
    const keys = Object.fromEntries(
      after
        .filter(({ body }) => body.state === 'opened')
        .map(({ sheet }): [string, string] => [sheet.id, opened.get(sheet.id)?.key ?? ''])
    );
    const outcome = outcomeOf(
      evaluation,
      criteriaSet,
      after.map(({ sheet, body }) => ({ ...sheet, ...body })),
      now
    );
    return decided({
      writes: [
        update('rounds', round, { state: 'closed', closedAt: now, keys }),
        ...after.map(({ sheet, body }) => update('sheets', sheet, body)),
        create('outcomes', outcomeId, outcome),
        update('evaluations', evaluation, { state: 'moderation', outcome: outcomeId })
      ],
      notices: [
        { kind: 'scoring-closed', to: [...counted], subject: { collection: 'evaluations', id: evaluation.id } }
      ],
      // What was opened stands in the ledger now; the drafts have done their work.
      after: async (services) => {
        await destroySheets(
          services,
          sheets.filter(({ id }) => id in keys)
        );
      },
      result: { slug: evaluation.slug, opened: Object.keys(keys).length, leftOut: missing }
    });
  }
});

async function openSheets(
  services: Services,
  sheets: readonly Sheet[]
): Promise<ReadonlyMap<string, OpenedSheet<SheetContent>>> {
  const opened = new Map<string, OpenedSheet<SheetContent>>();
  for (const sheet of sheets) {
    if (sheet.state !== 'submitted' || sheet.sealed === undefined) continue;
    try {
      opened.set(sheet.id, await services.drafts.open(sheet.id, sheet.sealed));
    } catch (error) {
      if (error instanceof DraftFault) throw new LoadRefused(refuse('sheet-unreadable'));
      throw error;
    }
  }
  return opened;
}
