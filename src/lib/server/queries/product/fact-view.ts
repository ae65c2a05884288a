import { FACT_NAMES, factsDiffer, type Fact, type FactName } from '#lib/domain/product/facts.ts';
import type { Product } from '#lib/domain/product/product.ts';

/** One value of one fact, with where and when it was learnt. */
export interface FactView {
  readonly value: Fact['value'];
  readonly source: Fact['source'];
  readonly by: string;
  readonly at: string;
}

/** A fact as a page shows it: the value that is shown, and what other sources say. */
export interface FactLine {
  readonly name: FactName;
  readonly shown: FactView | null;
  readonly others: readonly FactView[];
  readonly differs: boolean;
}

/** Groups in which facts are read, in the order of the product page. */
export const FACT_GROUPS = {
  terms: ['licence', 'acquisition', 'supplier', 'supplierCountry', 'dataReturn', 'sourceCodeTerms'],
  use: ['languages', 'vietnameseInterface', 'platforms', 'deployment'],
  connection: ['standards', 'interfaces', 'securityLevel'],
  life: ['developmentStatus', 'latestVersion', 'latestRelease', 'website', 'repository', 'documentation']
} as const satisfies Readonly<Record<string, readonly FactName[]>>;

export type FactGroup = keyof typeof FACT_GROUPS;

export function factLine(product: Product, name: FactName, nameOf: (id: string) => string): FactLine {
  const values = (product.facts[name] ?? []) as readonly Fact[];
  const view = ({ value, source, by, at }: Fact): FactView => ({ value, source, by: nameOf(by), at });
  const shown = values.find((fact) => fact.shown) ?? values[0];
  return {
    name,
    shown: shown === undefined ? null : view(shown),
    others: values.filter((fact) => fact !== shown).map(view),
    differs: factsDiffer(values)
  };
}

/** Every member named as the source of a fact. */
export const factAuthors = (product: Product): readonly string[] =>
  FACT_NAMES.flatMap((name) => (product.facts[name] ?? []).map((fact) => fact.by));
