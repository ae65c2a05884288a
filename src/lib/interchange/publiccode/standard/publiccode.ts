import { address } from '../rules/address.ts';
import { choice } from '../rules/choice.ts';
import { country, language, licence } from '../rules/codes.ts';
import { day, file, mediaType, truth } from '../rules/forms.ts';
import { list, listOrOne } from '../rules/list.ts';
import { record, type Read } from '../rules/record.ts';
import { optionalText, text } from '../rules/text.ts';
import { DEVELOPMENT_STATUS, PLATFORMS, SCOPES } from '../vocabulary/words.ts';
import { categories } from './categories.ts';
import { countrySection } from './country-section.ts';
import { dependsOn } from './depends-on.ts';
import { description } from './description.ts';
import { maintenance } from './maintenance.ts';
import { funder, organisation } from './organisation.ts';
import { softwareType } from './software-type.ts';
import { supports } from './supports.ts';

const IMAGES = ['svg', 'svgz', 'png'];

const fields = {
  publiccodeYmlVersion: { rule: text() },
  name: { rule: text() },
  applicationSuite: { rule: optionalText },
  url: { rule: address('any'), mandatory: 'always' },
  landingURL: { rule: address('web') },
  isBasedOn: { rule: listOrOne(address('any')) },
  softwareVersion: { rule: optionalText },
  releaseDate: { rule: day, mandatory: { until: 3 } },
  logo: { rule: file(IMAGES) },
  monochromeLogo: { rule: file(IMAGES), deprecated: 3 },
  inputTypes: { rule: list(mediaType), deprecated: 3 },
  outputTypes: { rule: list(mediaType), deprecated: 3 },
  platforms: { rule: listOrOne(text(), choice(PLATFORMS)), mandatory: 'always' },
  categories: { rule: categories, mandatory: { until: 4 } },
  usedBy: { rule: list(text()) },
  fundedBy: { rule: list(funder), since: 5 },
  roadmap: { rule: address('web') },
  developmentStatus: { rule: choice(DEVELOPMENT_STATUS), mandatory: 'always' },
  softwareType: { rule: softwareType, mandatory: 'always' },
  supports: { rule: supports, since: 7 },
  organisation: { rule: organisation, since: 5 },
  intendedAudience: {
    rule: record(
      {
        countries: { rule: list(country) },
        unsupportedCountries: { rule: list(country) },
        scope: { rule: list(choice(SCOPES)) }
      },
      { renamed: { onlyFor: 'scope' } }
    )
  },
  description: { rule: description, mandatory: 'always' },
  legal: {
    mandatory: 'always',
    rule: record({
      license: { rule: licence, mandatory: 'always' },
      mainCopyrightOwner: { rule: optionalText },
      repoOwner: { rule: optionalText, deprecated: 5 },
      authorsFile: { rule: file([]), deprecated: 4 }
    })
  },
  maintenance: { rule: maintenance, mandatory: 'always' },
  localisation: {
    mandatory: 'always',
    rule: record({
      localisationReady: { rule: truth, mandatory: 'always' },
      availableLanguages: { rule: list(language, { filled: true }), mandatory: 'always' }
    })
  },
  dependsOn: { rule: dependsOn }
} as const;

/** The whole file by the standard 0.7.0, read by the version that it declares. Name and version are judged apart. */
export const publiccode = record(fields, {
  other: countrySection,
  // The first two by version 0.2; the third is American spelling.
  renamed: { 'publiccode-yaml-version': 'publiccodeYmlVersion', tags: 'categories', localization: 'localisation' }
});

/** What could be read of a publiccode.yml. */
export type Publiccode = Read<typeof fields>;
