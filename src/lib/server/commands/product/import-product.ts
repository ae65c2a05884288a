import { z } from 'zod';
import { productBody } from '#lib/domain/product/product.ts';
import { withFacts } from '#lib/domain/product/sourced-facts.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { numberedSlug, slugOf } from '#lib/text/slug.ts';
import { decided, defineCommand } from '../command.ts';
import { create, update } from '../write.ts';
import { productInput } from './product-input.ts';

/**
 * Takes one product in from a file or a catalogue. A product that is known already (same key: its repository, or else
 * its folded name) gets the new facts beside those it has; its name, summary and categories stay as people left them.
 */
export const importProduct = defineCommand({
  name: 'product.import',
  roles: ['lead', 'curator'],
  input: z.strictObject({
    ...productInput,
    /** What the source knows it by; the same key later finds the same product. */
    key: z.string().min(1).max(300),
    slug: productBody.shape.slug.optional(),
    publiccode: productBody.shape.publiccode
  }),
  load: async (read, input) => {
    const wanted = input.slug ?? slugOf(input.name);
    const holder = await read.holder('products.import-key', input.key);
    return {
      known: holder === undefined ? undefined : await read.need('products', holder),
      slug: await freeSlug(wanted, async (slug) => (await read.holder('products.slug', slug)) !== undefined)
    };
  },
  decide: ({ actor, input, loaded: { known, slug }, now, newId }) => {
    const facts = withFacts(known?.facts ?? {}, input.facts, { by: actor.id, at: now });
    if (known !== undefined) {
      if (known.state === 'merged') return refused(refuse('wrong-state', { params: { state: known.state } }));
      return decided({
        writes: [
          update('products', known, {
            facts,
            aliases: [...new Set([...known.aliases, ...input.aliases])].slice(0, 50),
            ...(input.publiccode === undefined ? {} : { publiccode: input.publiccode })
          })
        ],
        result: { id: known.id, slug: known.slug, created: false }
      });
    }
    const id = newId<'product'>();
    return decided({
      writes: [
        create('products', id, {
          slug,
          state: 'listed',
          name: input.name,
          aliases: input.aliases,
          summary: input.summary,
          categories: input.categories,
          alternativesTo: input.alternativesTo,
          facts,
          uses: [],
          standings: [],
          publiccode: input.publiccode
        })
      ],
      claims: [
        { scope: 'products.slug', key: slug, id },
        { scope: 'products.import-key', key: input.key, id }
      ],
      result: { id: id, slug, created: true }
    });
  }
});

/** `name`, or `name-2`, `name-3` … where the name is taken. */
async function freeSlug(wanted: string, taken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = numberedSlug(wanted, n);
    if (!(await taken(slug))) return slug;
  }
}
