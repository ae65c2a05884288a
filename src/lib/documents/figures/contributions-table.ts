import { bold } from '../model/runs.ts';
import { asideRow, column, row, table, type Row, type TableBlock } from '../model/table.ts';
import { totalLabel, type Contributions } from './contributions.ts';
import type { TablePlace } from './table-place.ts';

/** More groups than this have no room for their names over the columns. */
const NAMED_COLUMNS = 6;

/**
 * Points by group and in total; `weights` in per cent, in the order of the groups, are a row above them. Many groups are
 * headed by their codes, and named in a note.
 */
export function contributionsTable(input: Contributions, place: TablePlace, weights?: readonly number[]): TableBlock {
  const { format, groups } = input;
  const named = groups.length <= NAMED_COLUMNS;
  const names = groups.map((group) => `${group.code}. ${group.label}`);
  const rows = input.rows.map((item) => {
    const total = bold(totalLabel(item, format));
    return row(item.rank ?? '', item.label, ...item.parts.map((part) => format.points(part)), total);
  });
  return table({
    ...place,
    columns: [
      column('center', 1.3),
      column('left', 3.6),
      ...groups.map(() => column('right', 2.4)),
      column('right', 2.4)
    ],
    header: [
      format.words.rank,
      format.words.product,
      ...(named ? names : groups.map((group) => group.code)),
      format.words.total
    ],
    columnNumbers: true,
    rowHeader: 1,
    rows: [...(weights === undefined ? [] : [weightsRow(weights, input)]), ...rows],
    notes: named ? [] : [`${names.join('; ')}.`]
  });
}

function weightsRow(weights: readonly number[], { format }: Contributions): Row {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return asideRow('', format.words.weight, ...weights.map((weight) => format.percent(weight)), format.percent(sum));
}
