import type { z } from 'zod';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import type { Refusal } from '#lib/domain/shared/refusal.ts';
import { refusalsOfIssues } from '#lib/domain/shared/refusals-of-issues.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { sortProblems, type Problem } from './problem.ts';

export interface CheckedReading<T> {
  /** Present only when nothing was wrong. */
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** Where a path stands in the file, for checks across files. */
  readonly at: ParsedYaml['at'];
}

/** Reads YAML through a schema and a further check; every refusal becomes a problem with its line and column. */
export function readChecked<T>(
  schema: z.ZodType<T>,
  text: string,
  check: (value: T) => readonly Refusal[] = () => []
): CheckedReading<T> {
  const parsed = parseYaml(text);
  if (parsed.problems.length > 0) return { problems: sortProblems(parsed.problems), at: parsed.at };
  const result = schema.safeParse(parsed.value, { reportInput: true });
  const refusals = result.success ? check(result.data) : refusalsOfIssues(result.error);
  if (result.success && refusals.length === 0) return { value: result.data, problems: [], at: parsed.at };
  return { problems: sortProblems(refusals.map((refusal) => problemOf(refusal, parsed))), at: parsed.at };
}

/** A refusal of the domain as a problem in the file that it was read from. */
export function problemOf(refusal: Refusal, parsed: Pick<ParsedYaml, 'at'>): Problem {
  const path = refusal.field ?? '';
  return {
    ...parsed.at(path === '' ? [] : path.split('.')),
    severity: 'error',
    path,
    code: refusal.code,
    message: { vi: refusalText(refusal, 'vi'), en: refusalText(refusal, 'en') }
  };
}
