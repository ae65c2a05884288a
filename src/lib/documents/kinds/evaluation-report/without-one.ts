import type { EvaluationReportInput } from './input.ts';
import type { ReportContext } from './context.ts';
import { panelWords } from './panel-words.ts';

type Changed = Exclude<EvaluationReportInput['withoutOne'][number], { readonly kind: 'same' }>;

/**
 * What becomes of the first place without one evaluator, in sentences: somebody else has it, or nobody can be said to
 * have it any more because too few scores are left; those are two things. Empty where nobody can be left out.
 */
export function withoutOneSentences({ input, person, name }: ReportContext): readonly string[] {
  const { withoutOne, outcome, language } = input;
  if (withoutOne.length === 0) return [];
  const { withoutOne: say, and } = panelWords(language);
  const known = outcome.candidates.some(({ place }) => place === 1);
  const changed = withoutOne.flatMap((one) => (one.kind === 'same' ? [] : [one]));
  if (changed.length === 0) return [say.same(withoutOne.length, known)];
  // Who changes it in the same way stands in one sentence.
  const sentences = Map.groupBy(changed, (one) => sentenceOf(one, ''));
  return [
    ...[...sentences.values()].flatMap((those) => {
      const [first] = those;
      const people = those.map(({ evaluator }) => person(evaluator)).join(and);
      return first === undefined ? [] : [sentenceOf(first, people)];
    }),
    ...(changed.length === withoutOne.length ? [] : [say.rest(known)])
  ];

  function sentenceOf(one: Changed, people: string): string {
    const firsts = one.candidates.map(name);
    if (one.kind === 'open') return one.wasOpen ? say.stillOpen(people, firsts.join(and)) : say.open(people);
    return firsts.length === 0 ? say.nobody(people) : say.other(people, firsts.join(', '));
  }
}
