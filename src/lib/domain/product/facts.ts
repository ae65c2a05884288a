import { z } from 'zod';
import { isoDay, isoTime, localText, text, webAddress } from '../shared/local-text.ts';
import { actorId } from '../shared/actor-id.ts';

/** Where a value was learnt. `ref` names the catalogue or file, `url` the page, `seenOn` the day it said so. */
export const factSource = z.strictObject({
  kind: z.enum(['person', 'publiccode', 'catalogue', 'scorecard', 'sbom', 'price-page']),
  ref: z.string().max(300).optional(),
  url: webAddress.optional(),
  seenOn: isoDay.optional()
});
export type FactSource = z.infer<typeof factSource>;

export const DEPLOYMENTS = ['on-premises', 'state-cloud', 'public-cloud', 'saas', 'desktop', 'mobile'] as const;
export const ACQUISITIONS = ['buy', 'hire-available', 'hire-tailored', 'build', 'shared-platform'] as const;
export const DEVELOPMENT_STATUS = ['concept', 'development', 'beta', 'stable', 'obsolete'] as const;

/**
 * What may be known of a product, and the form of each value. Each fact is kept as values by source with one shown;
 * "unknown" is the absence of any.
 */
export const FACT_VALUES = {
  description: localText(20_000),
  /** SPDX expression, or `proprietary`. */
  licence: text(200),
  supplier: text(200),
  supplierCountry: z.string().regex(/^[A-Z]{2}$/),
  website: webAddress,
  repository: webAddress,
  documentation: webAddress,
  deployment: z.array(z.enum(DEPLOYMENTS)).min(1),
  acquisition: z.array(z.enum(ACQUISITIONS)).min(1),
  platforms: z.array(text(60)).min(1).max(40),
  /** BCP 47 tags. */
  languages: z
    .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .min(1)
    .max(300),
  vietnameseInterface: z.boolean(),
  standards: z.array(text(120)).min(1).max(100),
  interfaces: z.array(text(120)).min(1).max(100),
  /** Level 1 to 5 of protecting information systems. */
  securityLevel: z.int().min(1).max(5),
  developmentStatus: z.enum(DEVELOPMENT_STATUS),
  latestVersion: text(60),
  latestRelease: isoDay,
  dataReturn: text(2000),
  sourceCodeTerms: text(2000)
} as const;

export type FactName = keyof typeof FACT_VALUES;
export const FACT_NAMES = Object.keys(FACT_VALUES) as readonly FactName[];
export type FactValue<N extends FactName> = z.infer<(typeof FACT_VALUES)[N]>;

export interface Fact<N extends FactName = FactName> {
  readonly value: FactValue<N>;
  readonly source: FactSource;
  readonly by: string;
  readonly at: string;
  /** The one value that people see first; exactly one of a fact's values is shown. */
  readonly shown: boolean;
}

export type Facts = { readonly [N in FactName]?: readonly Fact<N>[] | undefined };

const factOf = (value: z.ZodType): z.ZodType =>
  z
    .array(z.strictObject({ value, source: factSource, by: actorId, at: isoTime, shown: z.boolean() }))
    .min(1)
    .max(50);

/** Schema of all facts of a product. */
export const facts: z.ZodType<Facts> = z.strictObject(
  Object.fromEntries(Object.entries(FACT_VALUES).map(([name, value]) => [name, factOf(value).optional()]))
);

/** The value shown for a fact, or `undefined` when nobody knows it. */
export function shownFact<N extends FactName>(of: Facts, name: N): Fact<N> | undefined {
  const values = of[name];
  return values?.find((fact) => fact.shown) ?? values?.[0];
}

/** True when two sources say different things. */
export function factsDiffer(values: readonly Fact[] | undefined): boolean {
  if (values === undefined || values.length < 2) return false;
  return new Set(values.map((fact) => JSON.stringify(fact.value))).size > 1;
}
