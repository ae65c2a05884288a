import { z } from 'zod';
import { missingFrom, type Place } from '#lib/domain/evaluation/score-cell.ts';
import { kilobytes, MAX_SHEET_BYTES, sheetBytes } from '#lib/domain/evaluation/sheet-size.ts';
import { barredFrom, type SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { chairOf } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, mayNotScore, sheetRef, type LoadedSheet } from './loaded-sheet.ts';
import { readDraft } from './read-draft.ts';

/**
 * Hands a sheet in: what goes into the ledger is ciphertext and a salted commitment; nobody reads it until closing. Who
 * is barred from every candidate hands in an empty sheet: the declarations are what it says.
 */
export const submitSheet = defineCommand({
  name: 'sheet.submit',
  roles: ['evaluator', 'lead'],
  input: z.strictObject(sheetRef),
  load: async (read, input, actor, services) => {
    const loaded = await loadSheet(read, input);
    const draft = await readDraft(services, loaded.sheet.id, actor.id);
    const barred = barredFrom(loaded.sheet);
    const content: SheetContent = {
      cells: (draft?.content.cells ?? []).filter(({ candidate }) => !barred.has(candidate))
    };
    const wrong = loaded.sheet.member === actor.id ? whyNot(actor, loaded, content) : [];
    // A key is made and kept for what can be handed in, and for nothing else.
    const ready = loaded.sheet.member === actor.id && wrong.length === 0;
    return {
      ...loaded,
      wrong,
      draftRevision: draft?.head.revision ?? 0,
      sealed: ready ? await services.drafts.seal(loaded.sheet.id, content) : undefined
    };
  },
  may: ownsSheet,
  decide: ({ loaded: { evaluation, sheet, wrong, sealed, draftRevision }, now }) => {
    if (sealed === undefined) return refused(...wrong);
    const chair = chairOf(evaluation);
    return decided({
      writes: [update('sheets', sheet, { state: 'submitted', submittedAt: now, sealed })],
      restsOnDraft: { sheet: sheet.id, revision: draftRevision },
      notices:
        chair === undefined
          ? []
          : [{ kind: 'sheet-submitted', to: [chair], subject: { collection: 'evaluations', id: evaluation.id } }],
      unlessCommitted: (services) => services.drafts.forget(sealed.keyId),
      result: { slug: evaluation.slug, commitment: sealed.commitment }
    });
  }
});

function whyNot(actor: Actor, loaded: LoadedSheet, content: SheetContent): readonly Refusal[] {
  const closed = mayNotScore(actor, loaded);
  if (closed.length > 0) return closed;
  const { evaluation, criteriaSet, sheet } = loaded;
  const declared = new Set<string>(sheet.declarations.map(({ candidate }) => candidate));
  const missing = missingFrom(evaluation, criteriaSet, sheet, content.cells);
  const over = sheetBytes(content) - MAX_SHEET_BYTES;
  const at = ({ candidate, criterion }: Place) => ({ field: `${candidate}.${criterion}` });
  return [
    ...(evaluation.candidates.every(({ product }) => declared.has(product)) ? [] : [refuse('declaration-missing')]),
    ...(missing.empty > 0 ? [refuse('cells-missing', { params: { count: missing.empty } })] : []),
    ...missing.withoutReason.map((place) => refuse('score-reason-required', at(place))),
    ...missing.withoutEvidence.map((place) => refuse('evidence-required', at(place))),
    ...(over > 0
      ? [
          refuse('sheet-too-large', {
            params: { over: kilobytes(over, 'up'), max: kilobytes(MAX_SHEET_BYTES, 'down') }
          })
        ]
      : [])
  ];
}
