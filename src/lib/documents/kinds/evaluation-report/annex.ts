import type { CandidateOutcome, EvaluatorScore } from '#lib/decision/outcome/index.ts';
import { formatNumber } from '#lib/text/numbers.ts';
import type { Block } from '../../model/blocks.ts';
import { annex, paragraph } from '../../model/build.ts';
import { column, groupRow, row, table } from '../../model/table.ts';
import type { ReportContext } from './context.ts';
import { panelWords } from './panel-words.ts';
import { isBarred, scorersOf } from './scorers.ts';

/** Every score of every evaluator: what the result was computed from. Each has the same place in every cell. */
export function annexBlocks(context: ReportContext): readonly Block[] {
  const { words, input, candidates, name, person, say } = context;
  const said = panelWords(input.language);
  const scorers = scorersOf(input);
  return [
    annex({ anchor: 'annex-scores', title: said.annex }),
    paragraph(said.annexNote(scorers.map(person).join(' · ')), 'plain'),
    table({
      anchor: 'scores',
      caption: said.annexTable,
      numbered: true,
      columns: [column('left', 2.6), ...candidates.map(() => column('center', 1.2))],
      header: [words.criterion, ...candidates.map(({ id }) => name(id))],
      rowHeader: 0,
      rows: input.criteria.tree.flatMap((group) => [
        groupRow(`${group.code}. ${say(group.title)}`),
        ...group.children.map((criterion) =>
          row(
            `${criterion.code}. ${say(criterion.title)}`,
            ...candidates.map((candidate) => cellOf(candidate, criterion.code))
          )
        )
      ]),
      notes: [said.annexMarks]
    })
  ];

  function cellOf({ id, contributions }: CandidateOutcome, criterion: string): string {
    const scores = contributions.find((one) => one.criterion === criterion)?.scores ?? [];
    const anybody = scores.length > 0 || scorers.every((evaluator) => isBarred(input, evaluator, id));
    // A fact of the record is answered by nobody on the panel.
    if (!anybody) return words.naMark;
    return scorers.map((evaluator) => scoreText(evaluator, id, scores)).join(' · ') || words.naMark;
  }

  function scoreText(evaluator: string, candidate: string, scores: readonly EvaluatorScore[]): string {
    const score = scores.find((one) => one.evaluator === evaluator)?.score;
    if (score === undefined) return isBarred(input, evaluator, candidate) ? said.barredMark : words.unknownMark;
    if (score === 'unknown') return words.unknownMark;
    return score === 'not-applicable' ? words.naMark : formatNumber(score, input.language);
  }
}
