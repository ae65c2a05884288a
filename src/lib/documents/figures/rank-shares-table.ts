import { column, row, table, type TableBlock } from '../model/table.ts';
import type { RankShares } from './rank-shares.ts';
import type { TablePlace } from './table-place.ts';

/** Per cent by rank. */
export function rankSharesTable(input: RankShares, place: TablePlace): TableBlock {
  const { format } = input;
  const ranks = Math.max(1, ...input.rows.map((item) => item.shares.length));
  return table({
    ...place,
    columns: [column('left', 4), ...Array.from({ length: ranks }, () => column('right', 1.5))],
    header: [format.words.product, ...Array.from({ length: ranks }, (_, rank) => `${format.words.rank} ${rank + 1}`)],
    rowHeader: 0,
    rows: input.rows.map((item) =>
      row(item.label, ...Array.from({ length: ranks }, (_, rank) => shareText(item.shares[rank], input)))
    )
  });
}

const shareText = (share: number | undefined, { format }: RankShares): string =>
  share === undefined ? '' : format.percent(share);
