/** Closed lists of the standard, version 0.7.0. */

export const SCOPES = [
  ...['agriculture', 'culture', 'defence', 'education', 'emergency-services', 'employment', 'energy', 'environment'],
  ...['finance-and-economic-development', 'foreign-affairs', 'government', 'healthcare', 'infrastructures', 'justice'],
  ...['local-authorities', 'manufacturing', 'research', 'science-and-technology', 'security', 'society', 'sport'],
  ...['tourism', 'transportation', 'welfare']
];

export const PLATFORMS = ['web', 'windows', 'mac', 'linux', 'ios', 'android'];

export const DEVELOPMENT_STATUS = ['concept', 'development', 'beta', 'stable', 'obsolete'] as const;

export const SOFTWARE_TYPES = [
  ...['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend'],
  ...['standalone/other', 'addon', 'library', 'configurationFiles']
];

export const MAINTENANCE_TYPES = ['internal', 'contract', 'community', 'none'];

/** Short names that `supports` may use, with what they stand for. */
export const SUPPORT_ALIASES: Readonly<Record<string, string>> = {
  gdpr: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  eidas: 'https://eur-lex.europa.eu/eli/reg/2014/910/oj',
  nis2: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
  cra: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  spid: 'https://www.spid.gov.it/',
  cie: 'https://www.cartaidentita.interno.gov.it/',
  anpr: 'https://www.anpr.interno.it/',
  pagopa: 'https://www.pagopa.gov.it/',
  io: 'https://io.italia.it/'
};
