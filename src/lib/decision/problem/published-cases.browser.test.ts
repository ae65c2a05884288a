import { expect, test } from 'vitest';
import { publishedCases } from '../../../../tests/support/decision/published-cases.ts';
import { RESULTS_DIGEST, resultsDigest } from '../../../../tests/support/decision/results-digest.ts';
import { check, readProblem, solve } from './index.ts';

test('a browser reproduces the published cases, sampled ones among them, to the last bit as Node does', () => {
  const cases = publishedCases();
  for (const content of cases) {
    const problem = readProblem(content);
    expect(check(problem, solve(problem)).differences, content.id).toEqual([]);
  }
  expect(resultsDigest(cases)).toBe(RESULTS_DIGEST);
});
