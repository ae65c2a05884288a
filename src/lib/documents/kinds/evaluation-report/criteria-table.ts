import type { Block } from '../../model/blocks.ts';
import { heading } from '../../model/build.ts';
import { cell, column, groupRow, row, table } from '../../model/table.ts';
import type { ReportContext } from './context.ts';

/** Every criterion with its weight and each candidate's aggregated score. */
export function criteriaBlocks(context: ReportContext): readonly Block[] {
  const { words, input, candidates, name, say, percent, score, shares } = context;
  return [
    heading(1, words.criteriaTitle),
    table({
      anchor: 'criteria',
      caption: words.criteriaTable,
      columns: [column('left', 3.2), column('right', 1), ...candidates.map(() => column('right', 1.1))],
      header: [words.criterion, words.weight, ...candidates.map(({ id }) => name(id))],
      rowHeader: 0,
      rows: input.criteria.tree
        .filter(({ weight }) => weight > 0)
        .flatMap((group) => [
          groupRow(`${group.code}. ${say(group.title)}`),
          ...group.children.map((criterion) =>
            row(
              `${criterion.code}. ${say(criterion.title)}`,
              percent(shares.get(criterion.code) ?? 0),
              ...candidates.map((candidate) => {
                const part = candidate.contributions.find((one) => one.criterion === criterion.code);
                if (part === undefined || part.state === 'not-applicable') return words.naMark;
                return part.score === null || part.state === 'unknown'
                  ? cell(words.unknownMark, { mark: 'unknown' })
                  : score(part.score);
              })
            )
          )
        ]),
      notes: [words.criteriaNote]
    })
  ];
}
