import { bold } from '../model/runs.ts';
import { asideRow, column, row, table, type Row, type TableBlock } from '../model/table.ts';
import { totalLabel, type Contributions } from './contributions.ts';
import type { TablePlace } from './table-place.ts';

/** Points by group and in total; `weights` in per cent, in the order of the groups, are a row above them. */
export function contributionsTable(input: Contributions, place: TablePlace, weights?: readonly number[]): TableBlock {
  const { format, groups } = input;
  const numbers = groups.map(() => column('right', 2));
  const rows = input.rows.map((item) => {
    const total = bold(totalLabel(item, format));
    return row(item.rank ?? '', item.label, ...item.parts.map((part) => format.points(part)), total);
  });
  return table({
    ...place,
    columns: [column('center', 1), column('left', 4), ...numbers, column('right', 2.4)],
    header: [
      format.words.rank,
      format.words.product,
      ...groups.map((group) => `${group.code}. ${group.label}`),
      format.words.total
    ],
    columnNumbers: true,
    rowHeader: 1,
    rows: [...(weights === undefined ? [] : [weightsRow(weights, input)]), ...rows]
  });
}

function weightsRow(weights: readonly number[], { format }: Contributions): Row {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return asideRow('', format.words.weight, ...weights.map((weight) => format.percent(weight)), format.percent(sum));
}
