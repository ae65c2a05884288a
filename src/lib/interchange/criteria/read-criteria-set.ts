import { checkCriteriaSet } from '#lib/domain/criteria/check-criteria-set.ts';
import { criteriaSetContent, type CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { Problem } from '../yaml/problem.ts';
import { readChecked } from '../yaml/read-checked.ts';

export interface CriteriaSetReading {
  readonly file: string;
  /** Present only when the file is a whole, consistent criteria set. */
  readonly content?: CriteriaSetContent;
  readonly problems: readonly Problem[];
}

/** Reads a criteria set from YAML, checked as the app checks one that is typed in. Never throws. */
export function readCriteriaSet(text: string, options: { readonly file: string }): CriteriaSetReading {
  const { value, problems } = readChecked(criteriaSetContent, text, checkCriteriaSet);
  return { file: options.file, problems, ...(value === undefined ? {} : { content: value }) };
}
