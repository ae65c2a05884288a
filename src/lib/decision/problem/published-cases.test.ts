import { describe, expect, test } from 'vitest';
import { publishedCases } from '../../../../tests/support/decision/published-cases.ts';
import { RESULTS_DIGEST, resultsDigest } from '../../../../tests/support/decision/results-digest.ts';
import { check, METHODS, readProblem, solve } from './index.ts';

const cases = publishedCases();

describe('reference cases', () => {
  test.each(cases.map((content) => [content.id, content] as const))('%s is reproduced', (_, content) => {
    const problem = readProblem(content);
    const { differences, compared } = check(problem, solve(problem));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });

  test('every case has a citation and a name of its own', () => {
    expect(cases.every(({ source }) => source.citation.length > 20)).toBe(true);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  test('every method has a case', () => {
    const covered = new Set(cases.map(({ method }) => method));
    expect(METHODS.filter((method) => !covered.has(method))).toEqual([]);
  });

  test('all results together have the digest that they have in a browser', () => {
    expect(resultsDigest(cases)).toBe(RESULTS_DIGEST);
  });
});
