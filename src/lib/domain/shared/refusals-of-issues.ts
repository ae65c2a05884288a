import type { z } from 'zod';
import { refuse, type Refusal } from './refusal.ts';
import { isRefusalCode } from './refusal-texts.ts';

/**
 * Turns a failed parse into refusals, one a field, each with a code that has a text in both languages. The parse reports
 * its input (`reportInput`); without it everything of a wrong type would look missing.
 */
export function refusalsOfIssues(error: z.ZodError): readonly Refusal[] {
  return error.issues.flatMap((issue) => refusalsOfIssue(issue));
}

/** More unknown names than this are a program's doing; nobody reads them. */
const MOST_NAMED = 20;

function refusalsOfIssue(issue: z.core.$ZodIssue): readonly Refusal[] {
  const field = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_NAMED)
        .map((key) => refuse('unknown-field', { field: [...issue.path.map(String), key.slice(0, 100)].join('.') }));
    case 'too_big':
      return [
        refuse(issue.origin === 'string' ? 'too-long' : 'too-big', { field, params: { max: Number(issue.maximum) } })
      ];
    case 'too_small':
      return [
        issue.origin === 'string' && Number(issue.minimum) === 1
          ? refuse('required', { field })
          : refuse(issue.origin === 'string' ? 'too-short' : 'too-small', {
              field,
              params: { min: Number(issue.minimum) }
            })
      ];
    case 'invalid_union':
      return [refuse(issue.input === undefined ? 'required' : 'not-a-choice', { field })];
    case 'invalid_type':
      return [refuse(issue.input === undefined ? 'required' : typeCode(issue.expected), { field })];
    case 'invalid_value':
      return [refuse(issue.input === undefined ? 'required' : 'not-a-choice', { field })];
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return [refuse(isRefusalCode(code) ? code : 'malformed', { field })];
    }
    case 'invalid_format':
      return [refuse(formatCode(issue.format), { field })];
    default:
      return [refuse('malformed', { field })];
  }
}

const typeCode = (expected: string): 'not-a-number' | 'not-whole' | 'wrong-type' =>
  expected === 'number' ? 'not-a-number' : expected === 'int' ? 'not-whole' : 'wrong-type';

function formatCode(format: string): 'not-a-date' | 'not-an-address' | 'not-an-email' | 'malformed' {
  if (format === 'date' || format === 'datetime') return 'not-a-date';
  if (format === 'url') return 'not-an-address';
  if (format === 'email') return 'not-an-email';
  return 'malformed';
}
