import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { sortVietnamese } from '#lib/text/sort.ts';
import type { Services } from '../../services.ts';

export interface RecommendableProduct {
  readonly id: string;
  readonly name: string;
}

/** Products that an answer may recommend, nearest to the request first; each list in Vietnamese alphabetical order. */
export interface RecommendableProducts {
  /** Candidates of the evaluation that answers it. */
  readonly evaluated: readonly RecommendableProduct[];
  /** Others of its category, or found from its words. */
  readonly fitting: readonly RecommendableProduct[];
  readonly others: readonly RecommendableProduct[];
}

/** @param suggested ids of products that the request's own words find */
export async function recommendableProducts(
  services: Services,
  request: Pick<Request, 'category'>,
  evaluation: Pick<Evaluation, 'candidates'> | undefined,
  suggested: readonly string[]
): Promise<RecommendableProducts> {
  const { items: listed } = await services.store.list('products', {
    where: [{ field: 'state', is: 'listed' }],
    limit: 10_000
  });
  const candidates = evaluation?.candidates.map(({ product }) => product) ?? [];
  // What was judged may be recommended, even if the catalogue has dropped it since.
  const judged = await Promise.all(candidates.map((id) => services.store.get('products', id)));
  const rest = listed.filter(({ id }) => !candidates.includes(id));
  const fits = ({ id, categories }: (typeof rest)[number]): boolean =>
    suggested.includes(id) || (request.category !== undefined && categories.includes(request.category));
  const inOrder = (products: readonly RecommendableProduct[]): readonly RecommendableProduct[] =>
    sortVietnamese(
      products.map(({ id, name }) => ({ id, name })),
      ({ name }) => name
    );
  return {
    evaluated: inOrder(judged.filter((product) => product !== undefined)),
    fitting: inOrder(rest.filter(fits)),
    others: inOrder(rest.filter((product) => !fits(product)))
  };
}
