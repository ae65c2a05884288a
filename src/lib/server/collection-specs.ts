import { COLLECTIONS, type Collections } from '#lib/domain/collections.ts';
import { CATEGORIES } from '#lib/domain/product/categories.ts';
import { shownFact } from '#lib/domain/product/facts.ts';
import type { Product } from '#lib/domain/product/product.ts';
import type { CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { CollectionSpec } from './store/port.ts';

type Weighted = { readonly text: string; readonly weight: number };

const both = (text: LocalText, weight: number): Weighted[] =>
  [text.vi, text.en].flatMap((one) => (one === undefined ? [] : [{ text: one, weight }]));

function productTexts(product: Product): readonly Weighted[] {
  const description = shownFact(product.facts, 'description')?.value;
  const supplier = shownFact(product.facts, 'supplier')?.value;
  return [
    { text: product.name, weight: 6 },
    ...product.aliases.map((text) => ({ text, weight: 5 })),
    ...product.alternativesTo.map((text) => ({ text, weight: 3 })),
    ...product.categories.flatMap((category) => both(CATEGORIES[category], 3)),
    ...both(product.summary, 2),
    ...(supplier === undefined ? [] : [{ text: supplier, weight: 2 }]),
    ...(description === undefined ? [] : both(description, 1))
  ];
}

const criteriaTexts = (set: CriteriaSet): readonly Weighted[] => [
  { text: set.code, weight: 6 },
  ...both(set.title, 5),
  ...set.tree.flatMap((group) => [...both(group.title, 2), ...group.children.flatMap((child) => both(child.title, 2))])
];

const evaluationTexts = (evaluation: Evaluation): readonly Weighted[] => [
  { text: evaluation.code, weight: 6 },
  ...both(evaluation.title, 5),
  ...both(evaluation.purpose, 1),
  ...evaluation.candidates.flatMap(({ frozen }) => (frozen === undefined ? [] : [{ text: frozen.name, weight: 2 }]))
];

const requestTexts = (request: Request): readonly Weighted[] => [
  { text: request.code, weight: 6 },
  { text: request.title, weight: 5 },
  { text: request.need ?? '', weight: 1 }
];

type Texts = NonNullable<CollectionSpec['searchable']>;
const searchable: Readonly<Record<string, Texts>> = {
  products: (document) => productTexts(document as unknown as Product),
  'criteria-sets': (document) => criteriaTexts(document as unknown as CriteriaSet),
  evaluations: (document) => evaluationTexts(document as unknown as Evaluation),
  requests: (document) => requestTexts(document as unknown as Request)
};

/**
 * By collection, what turns form n into form n + 1. Every collection has its first form so far. A change of form raises
 * `schemaVersion`, adds a function here, and keeps a folder of the old form (`tests/support/golden-folder.ts`).
 */
const UPGRADES: Readonly<Record<string, NonNullable<CollectionSpec['upgrades']>>> = {};

/** How the store keeps each collection: version, upgrades of older forms, texts for the search. */
export const COLLECTION_SPECS = Object.fromEntries(
  Object.entries(COLLECTIONS).map(([name, { schemaVersion }]): [string, CollectionSpec] => {
    const texts = searchable[name];
    const upgrades = UPGRADES[name];
    return [
      name,
      {
        schemaVersion,
        ...(upgrades === undefined ? {} : { upgrades }),
        ...(texts === undefined ? {} : { searchable: texts })
      }
    ];
  })
) as Readonly<Record<keyof Collections, CollectionSpec>>;
