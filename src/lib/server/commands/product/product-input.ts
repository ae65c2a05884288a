import { z } from 'zod';
import { FACT_NAMES, FACT_VALUES, factSource, type FactName } from '#lib/domain/product/facts.ts';
import { productBody } from '#lib/domain/product/product.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';

/** One value of one fact with its source; the value has the fact's own form. */
const sourcedFact = z
  .strictObject({ name: z.enum(FACT_NAMES as [FactName, ...FactName[]]), value: z.unknown(), source: factSource })
  .superRefine((fact, context) => {
    const parsed = (FACT_VALUES[fact.name] as z.ZodType).safeParse(fact.value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        context.addIssue({ ...issue, path: ['value', ...issue.path] });
      }
    }
  }) as unknown as z.ZodType<SourcedFact>;

/** What describes a product, by hand or by import. */
export const productInput = {
  ...productBody.pick({ name: true, aliases: true, summary: true, categories: true, alternativesTo: true }).shape,
  facts: z.array(sourcedFact).max(200)
};
