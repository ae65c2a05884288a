import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { checkTieBreaks } from '#lib/domain/criteria/check-tie-breaks.ts';
import { panelRules } from '#lib/domain/criteria/criteria-set.ts';
import { repeatsOf } from '#lib/domain/criteria/repeats-of.ts';
import { chairOf, MAX_CANDIDATES, MAX_EVALUATORS } from '#lib/domain/evaluation/evaluation.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { isoDay, localText } from '#lib/domain/shared/local-text.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import type { Reader } from '../reader.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { checkEvaluators } from './check-evaluators.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';
import { noLooserRules } from './no-looser-rules.ts';

/** The chair sets title, candidates, evaluators, deadline and panel rules, as long as nothing is sealed. */
export const setUpEvaluation = defineCommand({
  name: 'evaluation.set-up',
  roles: ['lead'],
  input: z.strictObject({
    ...evaluationRef,
    title: localText(200).optional(),
    purpose: localText(4000).optional(),
    candidates: z.array(idOf('product')).max(MAX_CANDIDATES).optional(),
    evaluators: z.array(idOf('member')).max(MAX_EVALUATORS).optional(),
    deadline: isoDay.optional(),
    panelRules: panelRules.optional()
  }),
  load: async (read, input) => ({
    ...(await loadSetUp(read, input)),
    products: await read.needAll('products', input.candidates ?? [], 'candidates'),
    members: await read.needAll('members', input.evaluators ?? [], 'evaluators')
  }),
  may: isChair,
  decide: ({ input, loaded: { evaluation, criteriaSet, products, members }, now }) => {
    const wrong: Refusal[] = [...staleView(evaluation, input.revision), ...inState(evaluation, 'draft')];
    products.forEach((product, index) => {
      if (product.state !== 'listed') wrong.push(refuse('product-not-listed', { field: `candidates.${index}` }));
    });
    wrong.push(
      ...checkEvaluators(members, chairOf(evaluation)),
      ...repeatsOf(input.candidates ?? [], 'candidates'),
      ...repeatsOf(input.evaluators ?? [], 'evaluators'),
      ...checkTieBreaks(criteriaSet, input.panelRules?.tieBreaks ?? [])
    );
    if (input.deadline !== undefined && input.deadline < dayAt(now)) {
      wrong.push(refuse('date-in-past', { field: 'deadline' }));
    }
    if (input.panelRules !== undefined) wrong.push(...noLooserRules(criteriaSet.panelRules, input.panelRules));
    if (wrong.length > 0) return refused(...wrong);
    const chair = evaluation.panel.filter((seat) => seat.role !== 'evaluator');
    return decided({
      writes: [
        update('evaluations', evaluation, {
          ...(input.title === undefined ? {} : { title: input.title }),
          ...(input.purpose === undefined ? {} : { purpose: input.purpose }),
          ...(input.candidates === undefined ? {} : { candidates: input.candidates.map((product) => ({ product })) }),
          ...(input.evaluators === undefined
            ? {}
            : { panel: [...chair, ...input.evaluators.map((member) => ({ member, role: 'evaluator' as const }))] }),
          ...(input.deadline === undefined ? {} : { deadline: input.deadline }),
          ...(input.panelRules === undefined ? {} : { panelRules: input.panelRules })
        })
      ],
      result: { slug: evaluation.slug }
    });
  }
});

/** The evaluation with its standard, whose rules the chair may tighten and not loosen. */
async function loadSetUp(read: Reader, input: { readonly evaluation: string }) {
  const { evaluation } = await loadEvaluation(read, input);
  return { evaluation, criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id) };
}
