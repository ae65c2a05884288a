import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedCases } from '../../../../tests/support/decision/published-cases.ts';
import { readProblem, solve } from '../problem/index.ts';
import { problemToXmcda } from './xmcda.ts';

function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

test('every published case with its result is well-formed XML, as a browser reads it', () => {
  for (const content of publishedCases()) {
    const problem = readProblem(content);
    const root = parsed(problemToXmcda(problem, solve(problem))).documentElement;
    expect(root.localName).toBe('XMCDA');
    expect(root.querySelectorAll('alternativePerformances').length).toBe(
      content.method === 'ahp' ? 0 : (problem.matrix?.length ?? 0)
    );
  }
});

test('any name at all comes back as it was, but for characters that XML cannot hold', () => {
  const problem = { method: 'topsis', matrix: [[1]], weights: [1], objectives: ['max'] };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const document = parsed(problemToXmcda(readProblem({ ...problem, alternatives: [name] })));
      const found = document.querySelector('alternative')?.getAttribute('name');
      const holdable = name.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
      expect(found).toBe(holdable);
    })
  );
});
