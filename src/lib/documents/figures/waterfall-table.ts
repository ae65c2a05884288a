import { bold } from '../model/runs.ts';
import { column, row, table, type Row, type TableBlock } from '../model/table.ts';
import type { TablePlace } from './table-place.ts';
import { stepsOf } from './waterfall-steps.ts';
import type { Waterfall } from './waterfall.ts';

/** The differences that lead from one total to the other, those without a difference last. */
export function waterfallTable(input: Waterfall, place: TablePlace): TableBlock {
  const { format } = input;
  const { steps, equal } = stepsOf(input);
  const end = (name: string, total: number): Row => row('', bold(name), bold(format.points(total)));
  return table({
    ...place,
    columns: [column('center', 1), column('left', 6), column('right', 2)],
    header: ['', format.words.criterion, format.words.difference],
    rowHeader: 1,
    rows: [
      end(input.from.label, input.from.total),
      ...[...steps, ...equal].map((step) => row(step.code, step.label, format.signed(step.value))),
      end(input.to.label, input.to.total)
    ]
  });
}
