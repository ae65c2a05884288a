import { formatFixed } from '#lib/text/numbers.ts';
import type { Block } from '../../model/blocks.ts';
import { heading, paragraph } from '../../model/build.ts';
import { bold, text } from '../../model/runs.ts';
import { otherFirstSentences } from './common-evaluators.ts';
import type { ReportContext } from './context.ts';
import { panelWords } from './panel-words.ts';

/**
 * The result in its own two sentences; where the panel hardly agrees, that comes first, and where those who scored every
 * product put another first, that follows at once.
 */
export function conclusionBlocks(context: ReportContext): readonly Block[] {
  const { input, words, name } = context;
  const { finding, agreement } = input.robustness;
  const recommended = input.recommended.map(name).join(', ');
  const alpha = agreement.alpha?.reading === 'low' ? agreement.alpha.alpha : null;
  return [
    heading(1, words.conclusion),
    paragraph([
      ...(alpha === null
        ? []
        : [text(`${panelWords(input.language).weakPanel(formatFixed(alpha, 3, input.language))} `)]),
      bold(finding.head[input.language]),
      ...otherFirstSentences(context).map((sentence) => text(` ${sentence}`)),
      text(` ${recommended === '' ? words.recommendsNone : words.recommends(recommended)} ${words.advice}`)
    ])
  ];
}
