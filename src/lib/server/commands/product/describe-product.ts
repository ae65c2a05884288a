import { z } from 'zod';
import { mergeFacts } from '#lib/domain/product/merge-facts.ts';
import { idOf } from '#lib/domain/shared/ids.ts';
import { optionalText } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';
import { productInput } from './product-input.ts';

/** The catalogue's keeper corrects a product; what other sources said stays beside. */
export const describeProduct = defineCommand({
  name: 'product.describe',
  roles: ['lead', 'curator'],
  input: z.strictObject({
    ...productInput,
    product: idOf('product'),
    revision: z.int().positive().optional(),
    reason: optionalText(1000)
  }),
  load: async (read, input) => ({ product: await read.need('products', input.product, 'product') }),
  decide: ({ actor, input, loaded: { product }, now }) => {
    const wrong = [...staleView(product, input.revision), ...inState(product, 'listed', 'proposed')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [
        update('products', product, {
          name: input.name,
          aliases: input.aliases,
          summary: input.summary,
          categories: input.categories,
          alternativesTo: input.alternativesTo,
          facts: mergeFacts(product.facts, input.facts, input.source, actor.id, now)
        })
      ],
      reason: input.reason,
      result: { slug: product.slug }
    });
  }
});
