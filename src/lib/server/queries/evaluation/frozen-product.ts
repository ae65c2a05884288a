import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Product } from '#lib/domain/product/product.ts';
import type { Services } from '../../services.ts';

/** A candidate as it stood when the evaluation was sealed; before that, as it stands now. */
export async function frozenProduct(
  services: Services,
  { product: id, frozen }: Evaluation['candidates'][number]
): Promise<Product | undefined> {
  const current = await services.store.get('products', id);
  if (current === undefined || frozen === undefined || current.revision === frozen.revision) return current;
  const history = await services.store.history('products', id);
  return history.find(({ document }) => document.revision === frozen.revision)?.document ?? current;
}
