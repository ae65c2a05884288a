import { dayAt } from '#lib/text/instants.ts';
import { z } from 'zod';
import { memberOf } from '#lib/domain/people/actor.ts';
import { chairOf, evaluatorsOf } from '#lib/domain/evaluation/evaluation.ts';
import { sealedRules } from '#lib/domain/evaluation/sealed-rules.ts';
import { refuse, refused, type Refusal } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { isChair } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { checkEvaluators } from './check-evaluators.ts';
import { evaluationRef, loadEvaluation } from './loaded-evaluation.ts';
import { tryOutResult } from './try-out-result.ts';

/**
 * Fixes criteria, weights, gates, method, candidates and panel rules, and puts their digest into the ledger before
 * anyone may score. What could not be closed later is refused now.
 */
export const sealEvaluation = defineCommand({
  name: 'evaluation.seal',
  roles: ['lead'],
  input: z.strictObject(evaluationRef),
  load: async (read, input) => {
    const { evaluation } = await loadEvaluation(read, input);
    return {
      evaluation,
      criteriaSet: await read.need('criteria-sets', evaluation.criteriaSet.id),
      members: await read.needAll('members', evaluatorsOf(evaluation), 'evaluators'),
      products: await read.needAll(
        'products',
        evaluation.candidates.map(({ product }) => product),
        'candidates'
      )
    };
  },
  may: isChair,
  decide: ({ actor, input, loaded: { evaluation, criteriaSet, members, products }, now }) => {
    const wrong: Refusal[] = [...staleView(evaluation, input.revision), ...inState(evaluation, 'draft')];
    if (products.length < 2) wrong.push(refuse('too-few-candidates', { field: 'candidates' }));
    products.forEach((product, index) => {
      if (product.state !== 'listed') wrong.push(refuse('product-not-listed', { field: `candidates.${index}` }));
    });
    const min = Math.max(1, evaluation.panelRules.minEvaluators);
    if (evaluatorsOf(evaluation).length < min) {
      wrong.push(refuse('too-few-evaluators', { field: 'evaluators', params: { min } }));
    }
    wrong.push(...checkEvaluators(members, chairOf(evaluation)));
    if (evaluation.deadline !== undefined && evaluation.deadline < dayAt(now)) {
      wrong.push(refuse('date-in-past', { field: 'deadline' }));
    }
    if (criteriaSet.digest !== evaluation.criteriaSet.digest) {
      wrong.push(refuse('criteria-set-not-adopted', { field: 'criteriaSet' }));
    }
    // Only a plan that is otherwise whole has a result to try out.
    if (wrong.length === 0) wrong.push(...tryOutResult(evaluation, criteriaSet, now));
    if (wrong.length > 0) return refused(...wrong);
    const candidates = products.map((product) => ({
      product: product.id,
      frozen: { name: product.name, revision: product.revision }
    }));
    const digest = digestOf(sealedRules({ ...evaluation, candidates }));
    return decided({
      writes: [
        update('evaluations', evaluation, {
          state: 'sealed',
          candidates,
          seal: { at: now, by: memberOf(actor), digest }
        })
      ],
      result: { slug: evaluation.slug, digest }
    });
  }
});
