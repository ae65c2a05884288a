import { FACT_VALUES } from '#lib/domain/product/facts.ts';
import { finding, repeated, unknownName, type Finding } from './finding.ts';
import type { ProductFile } from './product-file.ts';

const FILE = 'products.yaml';

/** Slugs and names are unique, sources exist, facts of a second source have the fact's form and do differ. */
export function checkProducts({ products, sources }: ProductFile): readonly Finding[] {
  const known = (name: string): boolean => Object.hasOwn(sources, name);
  return [
    ...repeated(
      FILE,
      'products',
      products.map((one) => one.slug),
      'slug'
    ),
    ...repeated(
      FILE,
      'products',
      products.map((one) => one.name),
      'name'
    ),
    ...products.flatMap((product, index) => [
      ...Object.entries(product.from ?? {}).flatMap(([fact, source]) =>
        known(source) ? [] : [unknownName(FILE, ['products', index, 'from', fact], source)]
      ),
      ...(product.also ?? []).flatMap((other, place) => {
        const path = ['products', index, 'also', place];
        if (!known(other.from)) return [unknownName(FILE, [...path, 'from'], other.from)];
        if (FACT_VALUES[other.fact].safeParse(other.value).success && product.facts[other.fact] !== other.value)
          return [];
        return [
          finding(
            FILE,
            [...path, 'value'],
            'malformed',
            'Giá trị sai dạng hoặc không khác.',
            'Malformed, or no different.'
          )
        ];
      })
    ])
  ];
}
