import { z } from 'zod';
import { CATEGORY_CODES } from '#lib/domain/product/categories.ts';
import { FACT_NAMES, FACT_VALUES, factSource, type FactName } from '#lib/domain/product/facts.ts';
import { localText, slug, text } from '#lib/domain/shared/local-text.ts';

const factName = z.enum(FACT_NAMES as readonly [FactName, ...FactName[]]);

/** A value of each fact at most, all optional: what is not known is left out. */
const factValues = z.strictObject({
  description: FACT_VALUES.description.optional(),
  licence: FACT_VALUES.licence.optional(),
  supplier: FACT_VALUES.supplier.optional(),
  supplierCountry: FACT_VALUES.supplierCountry.optional(),
  website: FACT_VALUES.website,
  repository: FACT_VALUES.repository.optional(),
  documentation: FACT_VALUES.documentation.optional(),
  deployment: FACT_VALUES.deployment.optional(),
  acquisition: FACT_VALUES.acquisition.optional(),
  platforms: FACT_VALUES.platforms.optional(),
  languages: FACT_VALUES.languages.optional(),
  vietnameseInterface: FACT_VALUES.vietnameseInterface.optional(),
  standards: FACT_VALUES.standards.optional(),
  interfaces: FACT_VALUES.interfaces.optional(),
  securityLevel: FACT_VALUES.securityLevel.optional(),
  developmentStatus: FACT_VALUES.developmentStatus.optional(),
  latestVersion: FACT_VALUES.latestVersion.optional(),
  latestRelease: FACT_VALUES.latestRelease.optional(),
  dataReturn: FACT_VALUES.dataReturn.optional(),
  sourceCodeTerms: FACT_VALUES.sourceCodeTerms.optional()
});

const demoProduct = z.strictObject({
  slug,
  name: text(120),
  aliases: z.array(text(120)).max(50),
  summary: localText(400).refine((summary) => summary.en !== undefined),
  categories: z.array(z.enum(CATEGORY_CODES)).min(1).max(6),
  alternativesTo: z.array(text(120)).max(50),
  facts: factValues,
  /** Source of a fact where it is not `project`. */
  from: z.partialRecord(factName, z.string()).optional(),
  /** What another source says. */
  also: z.array(z.strictObject({ fact: factName, value: z.unknown(), from: z.string() })).optional()
});
export type DemoProductEntry = z.infer<typeof demoProduct>;

/** `data/demo/products.yaml`: real products, facts only. */
export const productFile = z.strictObject({
  sources: z.record(z.string(), factSource),
  products: z.array(demoProduct).min(1).max(500)
});
export type ProductFile = z.infer<typeof productFile>;
