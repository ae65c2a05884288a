import { bold, text } from '../../model/runs.ts';
import type { Block } from '../../model/blocks.ts';
import { heading, paragraph } from '../../model/build.ts';
import type { ReportContext } from './context.ts';

/** The result in its own two sentences, then how it came to be. */
export function conclusionBlocks(context: ReportContext): readonly Block[] {
  const { input, words, name } = context;
  const { finding } = input.robustness;
  const recommended = input.recommended.map(name).join(', ');
  return [
    heading(1, words.conclusion),
    paragraph([
      bold(finding.head[input.language]),
      text(` ${recommended === '' ? words.recommendsNone : words.recommends(recommended)} ${words.advice}`)
    ]),
    ...methodBlocks(context)
  ];
}

function methodBlocks({ input, words, day, person }: ReportContext): readonly Block[] {
  const { criteria, evaluation } = input;
  const levels = criteria.scale.levels.map(({ value }) => value);
  const count = criteria.tree.reduce((sum, group) => sum + group.children.length, 0);
  const rules = criteria.panelRules;
  const sentences = [
    words.how(
      input.evaluators.size - input.leftOut.length,
      input.candidates.size,
      count,
      `${Math.min(...levels)}–${Math.max(...levels)}`
    ),
    words.sealed(day(evaluation.sealedOn), evaluation.sealDigest.slice(0, 16)),
    words.method(words.aggregates[rules.aggregate], rules.minEvaluators),
    ...(input.leftOut.length === 0 ? [] : [words.leftOut(input.leftOut.map(person).join(', '))])
  ];
  return [heading(1, words.howTitle), paragraph(sentences.join(' '))];
}
