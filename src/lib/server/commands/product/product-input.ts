import { z } from 'zod';
import type { GivenFacts } from '#lib/domain/product/merge-facts.ts';
import { productBody } from '#lib/domain/product/product.ts';
import { FACT_VALUES, factSource } from '#lib/domain/product/facts.ts';

/** Facts as typed or imported: one value each, all optional, nothing unknown. */
export const givenFacts = z.strictObject(
  Object.fromEntries(Object.entries(FACT_VALUES).map(([name, value]) => [name, (value as z.ZodType).optional()]))
) as unknown as z.ZodType<GivenFacts>;

/** What describes a product, by hand or by import. */
export const productInput = {
  ...productBody.pick({ name: true, aliases: true, summary: true, categories: true, alternativesTo: true }).shape,
  facts: givenFacts,
  source: factSource
};
