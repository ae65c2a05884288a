import { DEVELOPMENT_STATUS, FACT_VALUES, type FactName, type FactSource } from '#lib/domain/product/facts.ts';
import type { SourcedFact } from '#lib/domain/product/sourced-facts.ts';
import { clip } from './clip.ts';
import { documentationOf, isVietnamese, localTextOf } from './imported-texts.ts';
import type { Publiccode } from './standard/publiccode.ts';

/** Facts that the file states. What the standard does not say (deployment of a web application, prices) is not guessed. */
export function factsOf(read: Publiccode, seenOn: string | undefined): readonly SourcedFact[] {
  const repository = read.url;
  const source: FactSource = {
    kind: 'publiccode',
    ref: 'publiccode.yml',
    ...(repository !== undefined && fits('repository', repository) ? { url: repository } : {}),
    ...(seenOn === undefined ? {} : { seenOn })
  };
  return Object.entries(valuesOf(read)).flatMap(([name, value]) =>
    value !== undefined && fits(name as FactName, value) ? [{ name, value, source } as SourcedFact] : []
  );
}

const fits = (name: FactName, value: unknown): boolean => FACT_VALUES[name].safeParse(value).success;

function valuesOf(read: Publiccode): Partial<Record<FactName, unknown>> {
  const texts = read.description ?? new Map();
  const languages = read.localisation?.availableLanguages;
  const long = localTextOf(texts, 'longDescription')?.text;
  const status = DEVELOPMENT_STATUS.find((one) => one === read.developmentStatus);
  return {
    description: long && { vi: clip(long.vi, 20_000).text, en: long.en && clip(long.en, 20_000).text },
    licence: read.legal?.license,
    supplier: clipped(read.organisation?.name ?? read.legal?.mainCopyrightOwner ?? read.legal?.repoOwner, 200),
    website: read.landingURL,
    repository: read.url,
    documentation: documentationOf(texts),
    deployment: deploymentOf(read.softwareType),
    platforms: filled(read.platforms?.map((one) => clip(one, 60).text)),
    languages: filled(languages),
    vietnameseInterface: languages && languages.length > 0 ? languages.some(isVietnamese) : undefined,
    standards: filled(read.supports?.flatMap(({ id }) => (id === undefined ? [] : [clip(id, 120).text]))),
    developmentStatus: status,
    latestVersion: clipped(read.softwareVersion, 60),
    latestRelease: read.releaseDate
  };
}

const clipped = (text: string | undefined, max: number): string | undefined =>
  text === undefined ? undefined : clip(text, max).text;

const filled = (items: readonly string[] | undefined): readonly string[] | undefined =>
  items === undefined || items.length === 0 ? undefined : [...new Set(items)];

/** Desktop and mobile applications say where they run; a web application may run on our servers or on theirs. */
const deploymentOf = (type: string | undefined): readonly string[] | undefined =>
  type === 'standalone/desktop' ? ['desktop'] : type === 'standalone/mobile' ? ['mobile'] : undefined;
