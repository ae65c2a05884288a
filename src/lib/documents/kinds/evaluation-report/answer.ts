import { markdownBlocks } from '../../html/markdown-blocks.ts';
import type { Block } from '../../model/blocks.ts';
import { heading, paragraph } from '../../model/build.ts';
import { answerWords } from './answer-words.ts';
import type { ReportContext } from './context.ts';
import { quoted } from './quoted.ts';

/** Why the report before this one was returned, and how that was met; nothing where there was none. */
export function answerBlocks({ input, day }: ReportContext): readonly Block[] {
  const { answer, language } = input;
  if (answer === undefined) return [];
  const words = answerWords(language);
  const { number, returnedOn, returnedBy, reason } = answer;
  return [
    heading(1, words.title),
    paragraph(words.returned(number, day(returnedOn), returnedBy, quoted(reason))),
    ...markdownBlocks(answer.text, 'answer')
  ];
}
