import { column, row, table, type TableBlock } from '../model/table.ts';
import type { TablePlace } from './table-place.ts';
import { outsideText, type WeightIntervals } from './weight-intervals.ts';

/** Each weight, the interval in which the winner stays first, and who leads outside it. */
export function weightIntervalsTable(input: WeightIntervals, place: TablePlace): TableBlock {
  const { format } = input;
  return table({
    ...place,
    columns: [column('left', 4), column('right', 1.5), column('right', 1.5), column('right', 1.5), column('left', 5)],
    header: [format.words.group, format.words.weight, format.words.from, format.words.to, format.words.whatHappens],
    rowHeader: 0,
    rows: input.rows.map((item) =>
      row(
        item.label,
        format.percent(item.weight),
        format.percent(item.low),
        format.percent(item.high),
        outsideText(item, format)
      )
    )
  });
}
