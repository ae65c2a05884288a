import type { EvaluationBody } from '../evaluation/evaluation.ts';
import type { RequestBody } from './request.ts';

/**
 * Products of an answer that the evaluation which it names as its basis did not recommend. They may be advised, and the
 * unit is told that they are not what the evaluation concluded. None where the answer rests on no evaluation.
 */
export function outsideConclusion(
  { products, evaluation }: Pick<NonNullable<RequestBody['recommendation']>, 'products' | 'evaluation'>,
  basis: (Pick<EvaluationBody, 'conclusion'> & { readonly id: string }) | undefined
): readonly string[] {
  if (evaluation === undefined) return [];
  const recommended: readonly string[] = basis?.id === evaluation ? (basis.conclusion?.recommended ?? []) : [];
  return products.filter((product) => !recommended.includes(product));
}
