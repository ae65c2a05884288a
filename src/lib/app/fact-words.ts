import type { FactName } from '#lib/domain/product/facts.ts';
import type { FactGroup, FactView } from '#lib/server/queries/product/fact-view.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { say, showDay } from './show.ts';

const GROUPS: Readonly<Record<FactGroup, () => string>> = {
  terms: () => m.product_group_terms(),
  use: () => m.product_group_use(),
  connection: () => m.product_group_connection(),
  life: () => m.product_group_life()
};
export const factGroup = (group: FactGroup): string => GROUPS[group]();

const NAMES: Readonly<Record<FactName, () => string>> = {
  description: () => m.fact_description(),
  licence: () => m.fact_licence(),
  supplier: () => m.fact_supplier(),
  supplierCountry: () => m.fact_supplier_country(),
  website: () => m.fact_website(),
  repository: () => m.fact_repository(),
  documentation: () => m.fact_documentation(),
  deployment: () => m.fact_deployment(),
  acquisition: () => m.fact_acquisition(),
  platforms: () => m.fact_platforms(),
  languages: () => m.fact_languages(),
  vietnameseInterface: () => m.fact_vietnamese_interface(),
  standards: () => m.fact_standards(),
  interfaces: () => m.fact_interfaces(),
  securityLevel: () => m.fact_security_level(),
  developmentStatus: () => m.fact_development_status(),
  latestVersion: () => m.fact_latest_version(),
  latestRelease: () => m.fact_latest_release(),
  dataReturn: () => m.fact_data_return(),
  sourceCodeTerms: () => m.fact_source_code_terms()
};
export const factName = (name: FactName): string => NAMES[name]();

const WORDS: Readonly<Record<string, () => string>> = {
  'on-premises': () => m.deployment_on_premises(),
  'state-cloud': () => m.deployment_state_cloud(),
  'public-cloud': () => m.deployment_public_cloud(),
  saas: () => m.deployment_saas(),
  desktop: () => m.deployment_desktop(),
  mobile: () => m.deployment_mobile(),
  buy: () => m.acquisition_buy(),
  'hire-available': () => m.acquisition_hire_available(),
  'hire-tailored': () => m.acquisition_hire_tailored(),
  build: () => m.acquisition_build(),
  'shared-platform': () => m.acquisition_shared_platform(),
  // platforms, as publiccode.yml has them
  web: () => m.platform_web(),
  windows: () => 'Windows',
  mac: () => 'macOS',
  linux: () => 'Linux',
  ios: () => 'iOS',
  android: () => 'Android',
  concept: () => m.status_concept(),
  development: () => m.status_development(),
  beta: () => m.status_beta(),
  stable: () => m.status_stable(),
  obsolete: () => m.status_obsolete()
};
/** A coded value in words; what is not a code is shown as it is. */
export const factWord = (value: string): string =>
  (Object.hasOwn(WORDS, value) ? WORDS[value]?.() : undefined) ?? value;

const CODED: ReadonlySet<FactName> = new Set(['deployment', 'acquisition', 'developmentStatus', 'platforms']);

/** A fact's value as a reader sees it. Languages and countries get their names. */
export function factText(name: FactName, value: FactView['value']): string {
  if (typeof value === 'boolean') return value ? m.yes() : m.no();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (name === 'latestRelease') return showDay(value);
    if (name === 'supplierCountry') return regionName(value);
    return CODED.has(name) ? factWord(value) : value;
  }
  if (Array.isArray(value)) {
    const items = value as readonly string[];
    return items
      .map((item) => (CODED.has(name) ? factWord(item) : name === 'languages' ? languageName(item) : item))
      .join(', ');
  }
  return say(value);
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([getLocale()], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function regionName(code: string): string {
  try {
    return new Intl.DisplayNames([getLocale()], { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Where a value comes from, in a few words. */
export function sourceText({ source, at, by }: FactView): string {
  const seen = source.seenOn ?? at.slice(0, 10);
  switch (source.kind) {
    case 'person':
      if (source.seenOn === undefined) return m.source_person_unchecked({ day: showDay(seen) });
      return source.ref === undefined
        ? by === ''
          ? m.source_person_unnamed({ day: showDay(seen) })
          : m.source_person({ by, day: showDay(seen) })
        : m.source_person_looked_up({ ref: source.ref, day: showDay(seen) });
    case 'publiccode':
      return m.source_publiccode({ day: showDay(seen) });
    case 'catalogue':
      return m.source_catalogue({ name: source.ref ?? '', day: showDay(seen) });
    case 'scorecard':
      return m.source_scorecard({ day: showDay(seen) });
    case 'sbom':
      return m.source_sbom({ day: showDay(seen) });
    case 'price-page':
      return m.source_price_page({ day: showDay(seen) });
  }
}
