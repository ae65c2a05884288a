import type { Block } from '../../model/blocks.ts';
import { markdownBlocks } from '../../html/markdown-blocks.ts';
import { heading, paragraph, signatures, verification } from '../../model/build.ts';
import { reportDocument, type ReportDocument } from '../../model/document.ts';
import { withEndMark } from '../../model/end-mark.ts';
import { annexBlocks } from './annex.ts';
import { answerBlocks } from './answer.ts';
import { conclusionBlocks } from './conclusion.ts';
import { reportContext, type ReportContext } from './context.ts';
import { criteriaBlocks } from './criteria-table.ts';
import type { EvaluationReportInput } from './input.ts';
import { methodBlocks } from './method.ts';
import { openingBlocks } from './opening.ts';
import { resultBlocks } from './results.ts';
import { robustnessBlocks } from './robustness.ts';

/**
 * The report of a concluded evaluation, laid out by Decree 30/2020/NĐ-CP, Annex I: a pure function of the record, so
 * that the same record always makes the same document.
 */
export function evaluationReport(input: EvaluationReportInput): ReportDocument {
  const context = reportContext(input);
  return reportDocument({
    kind: 'evaluation',
    language: input.language,
    title: `${context.words.typeName} ${input.number}: ${context.say(input.evaluation.title)}`,
    subject: input.evaluation.code,
    number: input.number,
    date: input.date,
    digest: input.outcomeDigest,
    illustration: input.illustration,
    blocks: [
      ...openingBlocks(context),
      ...conclusionBlocks(context),
      ...answerBlocks(context),
      ...methodBlocks(context),
      ...resultBlocks(context),
      ...criteriaBlocks(context),
      ...robustnessBlocks(context),
      ...closingBlocks(context),
      ...annexBlocks(context)
    ]
  });
}

function closingBlocks(context: ReportContext): readonly Block[] {
  const { input, words, day } = context;
  return [
    ...withEndMark([
      heading(1, words.recommendationTitle),
      ...markdownBlocks(context.say(input.recommendation), 'advice'),
      ...(input.validUntil === undefined ? [] : [paragraph(words.validUntil(day(input.validUntil)))])
    ]),
    signatures(
      [{ title: words.signer.toLocaleUpperCase('vi'), note: words.signHere, name: input.chair }],
      words.recipients
    ),
    verification({ digest: input.outcomeDigest })
  ];
}
