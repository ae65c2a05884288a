import type { DemoData } from '#lib/interchange/demo/demo-data.ts';
import { importProduct } from '#lib/server/commands/product/import-product.ts';
import type { Services } from '#lib/server/services.ts';
import { must } from './run-or-throw.ts';
import { withRole, type People, type Products } from './story.ts';

/** The catalogue's curator takes every product in. */
export async function addCatalogue(services: Services, people: People, data: DemoData): Promise<Products> {
  const curator = withRole(people, 'curator');
  const products = new Map<string, string>();
  for (const product of data.products) {
    const { id } = await must(services, curator, importProduct, { ...product, key: `demo:${product.slug}` });
    products.set(product.slug, id);
  }
  return products;
}
