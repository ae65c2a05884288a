import { z } from 'zod';
import { missingFrom } from '#lib/domain/evaluation/score-cell.ts';
import { barredFrom, type SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { chairOf } from '#lib/domain/evaluation/evaluation.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, notWritable, sheetRef } from './loaded-sheet.ts';

/** Hands a sheet in: what goes into the ledger is ciphertext and a salted commitment; nobody reads it until closing. */
export const submitSheet = defineCommand({
  name: 'sheet.submit',
  roles: ['evaluator', 'lead'],
  input: z.strictObject(sheetRef),
  load: async (read, input, actor, services) => {
    const loaded = await loadSheet(read, input);
    const draft = await services.drafts.read(loaded.sheet.id, actor.id);
    const barred = barredFrom(loaded.sheet);
    const content: SheetContent = {
      cells: (draft?.content.cells ?? []).filter(({ candidate }) => !barred.has(candidate))
    };
    const ready = draft !== undefined && loaded.sheet.member === actor.id && notWritable(loaded).length === 0;
    return {
      ...loaded,
      content,
      draftRevision: draft?.head.revision ?? 0,
      sealed: ready ? await services.drafts.seal(loaded.sheet.id, content) : undefined
    };
  },
  may: ownsSheet,
  decide: ({ loaded, now }) => {
    const wrong: Refusal[] = [...notWritable(loaded)];
    if (wrong.length > 0) return refused(...wrong);
    const { evaluation, criteriaSet, sheet, content, sealed, draftRevision } = loaded;
    const declared = new Set<string>(sheet.declarations.map(({ candidate }) => candidate));
    if (evaluation.candidates.some(({ product }) => !declared.has(product))) wrong.push(refuse('declaration-missing'));
    const missing = missingFrom(evaluation, criteriaSet, sheet, content.cells);
    if (missing.empty > 0) wrong.push(refuse('cells-missing', { params: { count: missing.empty } }));
    for (const { candidate, criterion } of missing.withoutReason) {
      wrong.push(refuse('score-reason-required', { field: `${candidate}.${criterion}` }));
    }
    if (wrong.length > 0 || sealed === undefined) {
      return refused(...(wrong.length > 0 ? wrong : [refuse('cells-missing', { params: { count: missing.empty } })]));
    }
    const chair = chairOf(evaluation);
    return decided({
      writes: [update('sheets', sheet, { state: 'submitted', submittedAt: now, sealed })],
      restsOnDraft: { sheet: sheet.id, revision: draftRevision },
      notices:
        chair === undefined
          ? []
          : [{ kind: 'sheet-submitted', to: [chair], subject: { collection: 'evaluations', id: evaluation.id } }],
      result: { slug: evaluation.slug, commitment: sealed.commitment }
    });
  }
});
