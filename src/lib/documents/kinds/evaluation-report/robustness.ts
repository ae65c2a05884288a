import type { Block } from '../../model/blocks.ts';
import { heading, paragraph } from '../../model/build.ts';
import { column, row, table } from '../../model/table.ts';
import { formatFixed, formatNumber, formatRange } from '#lib/text/numbers.ts';
import { commonEvaluatorsSentences } from './common-evaluators.ts';
import type { ReportContext } from './context.ts';
import { panelWords } from './panel-words.ts';
import { withoutOneSentences } from './without-one.ts';

/** How firm the result is: other weights, other evaluators, the panel's agreement. */
export function robustnessBlocks(context: ReportContext): readonly Block[] {
  const { input, words } = context;
  const { robustness, language } = input;
  const { agreement, acceptability, finding } = robustness;
  const said = panelWords(language);
  const sentences = [
    finding.rest[language],
    ...commonEvaluatorsSentences(context),
    ...withoutOneSentences(context),
    ...(acceptability === null ? [] : [words.seed(robustness.seed, formatNumber(acceptability.weightings, language))])
  ];
  return [
    heading(1, words.firmTitle),
    paragraph(sentences.filter((one) => one !== '').join(' ')),
    ...stabilityTable(context),
    heading(2, said.agreementTitle, { numbered: false }),
    paragraph(agreementSentence())
  ];

  function agreementSentence(): string {
    const alpha = agreement.alpha;
    if (alpha?.alpha == null) return said.agreementUndefined;
    const interval = alpha.interval === null ? '–' : formatRange(alpha.interval.low, alpha.interval.high, 3, language);
    const reading = alpha.reading === null ? '' : ` ${said.readings[alpha.reading]}`;
    return said.agreement(formatFixed(alpha.alpha, 3, language), interval) + reading;
  }
}

function stabilityTable({ input, words, say, percent }: ReportContext): readonly Block[] {
  const groups = new Map(input.criteria.tree.map((group) => [group.code, group]));
  const rows = input.robustness.stability;
  if (rows.length === 0) return [];
  return [
    table({
      anchor: 'stability',
      caption: words.stabilityTable,
      columns: [column('left', 3), column('right', 1), column('right', 1), column('right', 1)],
      header: [words.group, words.sealedWeight, words.staysFrom, words.staysTo],
      rowHeader: 0,
      rows: rows.map(({ node, ofWhole, winner }) => {
        const group = groups.get(node);
        return row(
          group === undefined ? node : `${group.code}. ${say(group.title)}`,
          percent(ofWhole),
          percent(winner.low.ofWhole),
          percent(winner.high.ofWhole)
        );
      })
    })
  ];
}
