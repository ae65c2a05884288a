import type { EvaluatorScore } from '#lib/decision/outcome/index.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import type { Block } from '../../model/blocks.ts';
import { annex } from '../../model/build.ts';
import { column, groupRow, row, table } from '../../model/table.ts';
import type { ReportContext } from './context.ts';

/** Every score of every evaluator: what the result was computed from. */
export function annexBlocks(context: ReportContext): readonly Block[] {
  const { words, input, candidates, name, person, say } = context;
  const scored = [
    ...new Set(
      candidates.flatMap(({ contributions }) =>
        contributions.flatMap(({ scores }) => scores.map(({ evaluator }) => evaluator))
      )
    )
  ];
  return [
    annex({ anchor: 'annex-scores', title: words.annex }),
    table({
      anchor: 'scores',
      caption: words.annexTable,
      numbered: true,
      columns: [column('left', 2.6), ...candidates.map(() => column('center', 1.2))],
      header: [words.criterion, ...candidates.map(({ id }) => name(id))],
      rowHeader: 0,
      rows: input.criteria.tree.flatMap((group) => [
        groupRow(`${group.code}. ${say(group.title)}`),
        ...group.children.map((criterion) =>
          row(
            `${criterion.code}. ${say(criterion.title)}`,
            ...candidates.map((candidate) => {
              const scores = candidate.contributions.find((one) => one.criterion === criterion.code)?.scores ?? [];
              return scores.map((one) => scoreText(one)).join(' · ') || words.naMark;
            })
          )
        )
      ]),
      notes: [`${words.annexNote} ${scored.map(person).join(' · ')}`]
    })
  ];

  function scoreText({ score }: EvaluatorScore): string {
    if (score === 'unknown') return words.unknownMark;
    return score === 'not-applicable' ? words.naMark : formatNumber(score, input.language);
  }
}
