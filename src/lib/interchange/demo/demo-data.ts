import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Category } from '#lib/domain/product/categories.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';
import type { DemoEvaluation } from './evaluation-file.ts';
import type { DemoPerson, DemoUnit } from './people-file.ts';
import type { DemoRequest } from './request-file.ts';

/** A product with its facts spread out, each with its source; the first value of a fact is the one to show. */
export interface DemoProduct {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: LocalText;
  readonly categories: readonly Category[];
  readonly alternativesTo: readonly string[];
  readonly facts: readonly SourcedFact[];
}

/** Everything that the demonstration registry is made of; slugs and logins stand where documents will hold ids. */
export interface DemoData {
  readonly products: readonly DemoProduct[];
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly evaluations: readonly DemoEvaluation[];
  readonly requests: readonly DemoRequest[];
}

export const DEMO_FILES = ['products.yaml', 'units.yaml', 'people.yaml', 'evaluation.yaml', 'requests.yaml'] as const;
export type DemoFile = (typeof DEMO_FILES)[number];
