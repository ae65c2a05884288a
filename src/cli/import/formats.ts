import { criteriaFormat } from './criteria-format.ts';
import type { ImportFormat } from './import-format.ts';
import { legalBasesFormat } from './legal-bases-format.ts';
import { publiccodeFormat } from './publiccode-format.ts';

/** What can be imported, by the word that follows `import`. */
export const FORMATS = {
  publiccode: publiccodeFormat,
  criteria: criteriaFormat,
  'legal-bases': legalBasesFormat
} as const satisfies Readonly<Record<string, ImportFormat>>;

export const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);
