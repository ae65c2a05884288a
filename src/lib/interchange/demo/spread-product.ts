import { FACT_VALUES, type FactName, type FactSource } from '#lib/domain/product/facts.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';
import type { DemoProduct } from './demo-data.ts';
import type { DemoProductEntry, ProductFile } from './product-file.ts';

/** Source of a fact unless the entry says otherwise. */
const PROJECT = 'project';

/** An entry of the products file with every fact beside its source. Unknown source names and malformed values are left to the check. */
export function spreadProduct(entry: DemoProductEntry, sources: ProductFile['sources']): DemoProduct {
  const own = Object.entries(entry.facts).map(([name, value]) =>
    sourced(entry, sources, name as FactName, value, entry.from?.[name as FactName] ?? PROJECT)
  );
  const others = (entry.also ?? []).map((one) => sourced(entry, sources, one.fact, one.value, one.from));
  const { slug, name, aliases, summary, categories, alternativesTo } = entry;
  return { slug, name, aliases, summary, categories, alternativesTo, facts: [...own, ...others] };
}

function sourced(
  entry: DemoProductEntry,
  sources: ProductFile['sources'],
  name: FactName,
  value: unknown,
  from: string
): SourcedFact {
  const source: FactSource = sources[from] ?? { kind: 'person' };
  const url = source.url ?? (from === PROJECT ? entry.facts.website : (entry.facts.repository ?? entry.facts.website));
  return { name, value: FACT_VALUES[name].parse(value), source: { ...source, url } };
}
