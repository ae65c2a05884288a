import { readFile } from 'node:fs/promises';
import { type Check, check, readProblem, solve } from '#lib/decision/problem/index.ts';
import type { DecisionProblem, Result, Solution } from '#lib/decision/problem/index.ts';
import type { DecisionWarning } from '#lib/decision/methods/decision-warning.ts';
import { DecisionError, type DecisionErrorCode } from '#lib/decision/shared/index.ts';

/** What came of one file. */
export interface Decided {
  /** The path as it was given. */
  readonly file: string;
  /** The method used; null where the file could not be read so far. */
  readonly method: string | null;
  readonly result: Result | null;
  readonly warnings: readonly DecisionWarning[];
  readonly names: Names;
  /** Only where a check was asked for and there was a result. */
  readonly check?: Check;
  readonly error?: Failure;
  /** Present where it was solved; what the exports write. */
  readonly problem?: DecisionProblem;
  readonly solution?: Solution;
}

/** What the candidates and criteria are called, as far as the file says. */
interface Names {
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
}

/** Why there is no result. */
interface Failure {
  readonly code: DecisionErrorCode | 'unreadable' | 'not-json';
  readonly field: string;
  readonly message: string;
}

/** How files are to be decided. */
export interface DecideOptions {
  /** In place of the method that the file names. */
  readonly method?: string;
  readonly check: boolean;
}

/** Reads, solves and, if asked, checks one file. Bad input becomes a failure; other errors are bugs and go up. */
export async function decideFile(file: string, options: DecideOptions): Promise<Decided> {
  const nothing = {
    file,
    method: options.method ?? null,
    result: null,
    warnings: [],
    names: { alternatives: [], criteria: [] }
  };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { ...nothing, error: { code: 'unreadable', field: file, message: messageOf(error) } };
  }
  let content: unknown;
  try {
    // A byte order mark, which some editors write, is not part of JSON.
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ...nothing, error: { code: 'not-json', field: file, message: messageOf(error) } };
  }
  try {
    const problem = readProblem(content);
    const names = { alternatives: problem.alternatives ?? [], criteria: problem.criteria ?? [] };
    const stated = { ...nothing, method: options.method ?? problem.method, names };
    try {
      const solution = solve(problem, options.method);
      const checked = options.check ? { check: check(problem, solution) } : {};
      return { file, names, ...solution, ...checked, problem, solution };
    } catch (error) {
      return { ...stated, error: failureOf(error) };
    }
  } catch (error) {
    return { ...nothing, error: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof DecisionError)) throw error;
  return { code: error.code, field: error.field, message: error.message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
