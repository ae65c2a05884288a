import { shortDigest } from '../../model/administrative-form.ts';
import type { Block } from '../../model/blocks.ts';
import { heading, list, paragraph } from '../../model/build.ts';
import type { ReportContext } from './context.ts';
import { panelWords } from './panel-words.ts';
import { quoted } from './quoted.ts';
import { scorersFor, scorersOf } from './scorers.ts';

/** How the result came to be, by whom, and who did not score what because of an interest that they declared. */
export function methodBlocks(context: ReportContext): readonly Block[] {
  const { input, words, day, person, name } = context;
  const { criteria, evaluation, candidates } = input;
  const said = panelWords(input.language);
  const levels = criteria.scale.levels.map(({ value }) => value);
  const rules = criteria.panelRules;
  const people = scorersOf(input).length;
  const fewer = [...candidates.keys()]
    .map((candidate) => ({ candidate, scored: scorersFor(input, candidate).length }))
    .filter(({ scored }) => scored < people);
  const sentences = [
    said.how(
      people,
      candidates.size,
      criteria.tree.reduce((sum, group) => sum + group.children.length, 0),
      `${Math.min(...levels)}–${Math.max(...levels)}`
    ),
    ...fewer.map(({ candidate, scored }) => said.fewer(name(candidate), scored)),
    words.sealed(day(evaluation.sealedOn), shortDigest(evaluation.sealDigest)),
    words.method(words.aggregates[rules.aggregate], rules.minEvaluators),
    ...(input.leftOut.length === 0 ? [] : [said.leftOut(input.leftOut.map(person).join(', '))])
  ];
  return [heading(1, words.howTitle), paragraph(sentences.join(' ')), ...panelBlocks(context)];
}

function panelBlocks({ input, person, name }: ReportContext): readonly Block[] {
  const said = panelWords(input.language);
  const scorers = scorersOf(input);
  const known = scorers.length === 0 ? '' : `${said.scorers(scorers.map(person).join(', '))} `;
  return [
    heading(2, said.panelTitle, { numbered: false, anchor: 'panel' }),
    ...(input.conflicts.length === 0
      ? [paragraph(known + said.noConflict)]
      : [
          paragraph(known + said.conflicts),
          list(
            'dash',
            ...input.conflicts.map(({ person: who, candidate, reason }) =>
              said.conflict(who, name(candidate), reason === undefined ? undefined : quoted(reason))
            )
          )
        ])
  ];
}
