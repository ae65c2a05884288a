import type { Actor } from '#lib/domain/people/actor.ts';
import { scoreCells } from '../sheet/score-cells.ts';
import { submitSheet } from '../sheet/submit-sheet.ts';
import type { OpenEvaluation } from './open-evaluation.ts';
import type { TestRegistry } from './test-registry.ts';

/** A cell of every product and criterion, as they are first sent. */
export const cellsOf = (
  { products }: Pick<OpenEvaluation, 'products'>,
  more: Readonly<Record<string, unknown>> = {},
  criteria: readonly string[] = ['A1', 'A2']
) =>
  products.flatMap((candidate) =>
    criteria.map((criterion) => ({ candidate, criterion, value: 1, seen: 0, ...more }) as const)
  );

/** The author of one of the sheets, by index, scores every cell and hands it in. */
export async function handIn(
  { must }: TestRegistry,
  open: OpenEvaluation,
  index: number,
  author: Actor,
  more: Readonly<Record<string, unknown>> = {}
): Promise<string> {
  const sheet = open.sheets[index] ?? '';
  await must(author, scoreCells, { sheet, cells: cellsOf(open, more) });
  await must(author, submitSheet, { sheet });
  return sheet;
}
