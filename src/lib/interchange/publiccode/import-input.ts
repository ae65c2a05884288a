import type { Category } from '#lib/domain/product/categories.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { productKey } from './product-key.ts';
import type { PubliccodeReading } from './reading.ts';

/** Longer files are read but not kept whole (`domain/product/product.ts`). */
const KEPT = 200_000;

/** What the command `product.import` takes. */
export interface ProductImport {
  readonly key: string;
  readonly name: string;
  readonly aliases: string[];
  readonly summary: LocalText;
  readonly categories: [Category, ...Category[]];
  readonly alternativesTo: string[];
  readonly facts: SourcedFact[];
  readonly publiccode?: { readonly version: string; readonly text: string; readonly importedAt: string } | undefined;
}

/** A reading as input of the import; `undefined` when the file was refused. */
export function importInput(reading: PubliccodeReading, importedAt: string): ProductImport | undefined {
  const { product, text, version } = reading;
  if (product === undefined) return undefined;
  const { name, aliases, summary, categories, facts } = product;
  const repository = facts.find((fact) => fact.name === 'repository')?.value;
  const kept = text !== undefined && text.length <= KEPT;
  return {
    key: productKey({ name, repository: typeof repository === 'string' ? repository : undefined }),
    name,
    aliases: [...aliases],
    summary,
    categories: [categories[0] ?? 'other', ...categories.slice(1)],
    alternativesTo: [],
    facts: [...facts],
    ...(kept ? { publiccode: { version: (version ?? '').slice(0, 20), text, importedAt } } : {})
  };
}
