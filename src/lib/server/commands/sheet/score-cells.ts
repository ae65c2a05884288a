import { z } from 'zod';
import { criteriaOf } from '#lib/domain/criteria/criteria-set.ts';
import { askedCells, checkValue } from '#lib/domain/evaluation/score-cell.ts';
import { barredFrom, cell, type Cell, type SheetContent } from '#lib/domain/evaluation/sheet.ts';
import { optionalText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { keyOf, mergeCells, saysTheSame } from './merge-cells.ts';
import { loadSheet, mayNotScore, sheetRef, type LoadedSheet } from './loaded-sheet.ts';
import { readDraft } from './read-draft.ts';

const cellInput = z.strictObject({
  ...cell.pick({ candidate: true, criterion: true, value: true, confidence: true }).shape,
  reason: optionalText(4000),
  evidence: cell.shape.evidence.default([]),
  /** The cell's revision that the person saw; 0 for an empty cell. */
  seen: z.int().min(0)
});
type CellInput = z.infer<typeof cellInput>;

/**
 * Saves cells of a sheet in progress, into the draft store. Each names the cell revision that it saw; where another
 * window of the same person wrote in between, both values come back and nothing is overwritten. Past the size of a sheet nothing is saved. A cell that says what
 * stands there already is saved, whatever revision it saw: a repeat after a lost answer is no conflict.
 */
export const scoreCells = defineCommand({
  name: 'sheet.score',
  roles: ['evaluator', 'lead'],
  input: z.strictObject({ ...sheetRef, cells: z.array(cellInput).min(1).max(200) }),
  load: async (read, input, actor, services) => {
    const loaded = await loadSheet(read, input);
    return { ...loaded, draft: await readDraft(services, loaded.sheet.id, actor.id) };
  },
  may: ownsSheet,
  decide: ({ actor, input, loaded, now }) => {
    const wrong = mayNotScore(actor, loaded);
    if (wrong.length > 0) return refused(...wrong);
    const before: readonly Cell[] = loaded.draft?.content.cells ?? [];
    const refusals = input.cells.flatMap((one, index) => checkCell(loaded, before, one, `cells.${index}`));
    if (refusals.length > 0) return refused(...refusals);
    const merged = mergeCells(before, input.cells, now);
    if (!merged.ok) return merged;
    const after = merged.value;
    const content: SheetContent = { cells: [...after.values()] };
    const asked = askedCells(loaded.evaluation, loaded.criteriaSet, loaded.sheet);
    const filled = asked.filter(({ candidate, criterion }) => after.has(`${candidate} ${criterion.code}`)).length;
    return decided({
      writes: [],
      draft: {
        write: {
          sheet: loaded.sheet.id,
          evaluation: loaded.evaluation.id,
          round: loaded.round.id,
          member: loaded.sheet.member,
          filled,
          total: asked.length,
          content
        },
        expectRevision: loaded.draft?.head.revision ?? 0
      },
      result: {
        savedAt: now,
        filled,
        total: asked.length,
        cells: input.cells.map((one) => ({
          candidate: one.candidate,
          criterion: one.criterion,
          revision: after.get(keyOf(one))?.revision ?? 0
        }))
      }
    });
  }
});

function checkCell(
  { evaluation, criteriaSet, sheet }: LoadedSheet,
  before: readonly Cell[],
  one: CellInput,
  field: string
): readonly Refusal[] {
  if (!evaluation.candidates.some(({ product }) => product === one.candidate)) {
    return [refuse('not-found', { field: `${field}.candidate` })];
  }
  const found = criteriaOf(criteriaSet).find(({ criterion }) => criterion.code === one.criterion);
  if (found?.criterion.answeredBy !== 'evaluator') return [refuse('not-found', { field: `${field}.criterion` })];
  if (barredFrom(sheet).has(one.candidate)) return [refuse('barred', { field: `${field}.candidate` })];
  if (!sheet.declarations.some(({ candidate }) => candidate === one.candidate)) {
    return [refuse('declaration-missing', { field: `${field}.candidate` })];
  }
  const stored = before.find((cellBefore) => keyOf(cellBefore) === keyOf(one));
  if ((stored?.revision ?? 0) !== one.seen && (stored === undefined || !saysTheSame(stored, one))) {
    return [refuse('conflict', { field: `${field}.value`, actual: stored ?? null })];
  }
  return checkValue(found.criterion, criteriaSet.scale, one.value).map((refusal) => ({
    ...refusal,
    field: `${field}.value`
  }));
}
