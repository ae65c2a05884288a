import { z } from 'zod';
import { idOf, type Id } from '../shared/ids.ts';
import { isoDay, localText, slug, text } from '../shared/local-text.ts';
import type { Stored } from '../shared/meta.ts';
import { CATEGORY_CODES } from './categories.ts';
import { facts } from './facts.ts';

export const PRODUCT_STATES = ['proposed', 'listed', 'declined', 'retired', 'merged'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** How a product stands for one purpose, from one evaluation, until a day. The badge is derived from those in force. */
export const standing = z.strictObject({
  purpose: localText(300),
  evaluation: idOf('evaluation'),
  verdict: z.enum(['recommended', 'approved', 'not-recommended']),
  /** True when it rests on demonstration scores; wherever it shows, it says so. */
  illustration: z.boolean(),
  validUntil: isoDay.optional()
});
export type Standing = z.infer<typeof standing>;

/** A declaration by a unit that it uses the product. */
export const productUse = z.strictObject({
  unit: idOf('unit'),
  since: isoDay,
  until: isoDay.optional(),
  version: text(60).optional(),
  contact: idOf('contact').optional(),
  note: text(1000).optional(),
  illustration: z.boolean()
});

export const productBody = z.strictObject({
  slug,
  state: z.enum(PRODUCT_STATES),
  stateReason: text(1000).optional(),
  mergedInto: idOf('product').optional(),
  name: text(120),
  aliases: z.array(text(120)).max(50),
  summary: localText(400),
  categories: z.array(z.enum(CATEGORY_CODES)).min(1).max(6),
  /** Names of well-known products that this one can replace; search finds them. */
  alternativesTo: z.array(text(120)).max(50),
  facts,
  uses: z.array(productUse).max(500),
  standings: z.array(standing).max(100),
  /** The last imported publiccode.yml as it was, for export and for comparing. */
  publiccode: z
    .strictObject({ version: z.string().max(20), text: z.string().max(200_000), importedAt: z.string() })
    .optional()
});
export type ProductBody = z.infer<typeof productBody>;
export type Product = Stored<ProductBody, Id<'product'>>;
