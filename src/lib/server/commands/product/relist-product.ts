import { z } from 'zod';
import { idOf } from '#lib/domain/shared/ids.ts';
import { text } from '#lib/domain/shared/local-text.ts';
import { refused } from '#lib/domain/shared/refusal.ts';
import { decided, defineCommand } from '../command.ts';
import { inState, staleView } from '../seen.ts';
import { update } from '../write.ts';

/** Takes a product that was taken out back into the catalogue, with the reason. */
export const relistProduct = defineCommand({
  name: 'product.relist',
  roles: ['lead', 'curator'],
  input: z.strictObject({
    product: idOf('product'),
    revision: z.int().positive().optional(),
    reason: text(1000)
  }),
  load: async (read, input) => ({ product: await read.need('products', input.product, 'product') }),
  decide: ({ input, loaded: { product } }) => {
    const wrong = [...staleView(product, input.revision), ...inState(product, 'retired')];
    if (wrong.length > 0) return refused(...wrong);
    return decided({
      writes: [update('products', product, { state: 'listed', stateReason: undefined })],
      reason: input.reason,
      result: { slug: product.slug }
    });
  }
});
