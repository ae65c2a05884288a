import { sealedRules } from '#lib/domain/evaluation/sealed-rules.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { digestOf } from '../../ledger/digest.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationActs } from './evaluation-acts.ts';
import { knownEvaluation } from './known-evaluation.ts';

/** What sealing would put into the ledger now. */
export interface SealPreview {
  /** SHA-256, hex; null while a candidate is no longer in the catalogue. */
  readonly digest: string | null;
}

/** The digest that the plan, as it is saved, would be sealed with: it changes with the plan and with the products. */
export const sealPreview: Query<{ readonly slug: string }, SealPreview> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!evaluationActs(actor, evaluation).seal)
    return denied(refuse('wrong-state', { params: { state: evaluation.state } }));
  const products = await Promise.all(
    evaluation.candidates.map(({ product }) => services.store.get('products', product))
  );
  const candidates = products.flatMap((product) =>
    product === undefined ? [] : [{ product: product.id, frozen: { name: product.name, revision: product.revision } }]
  );
  const whole = candidates.length === evaluation.candidates.length;
  return answer({ digest: whole ? digestOf(sealedRules({ ...evaluation, candidates })) : null });
};
