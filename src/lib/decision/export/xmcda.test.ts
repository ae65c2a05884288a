import { describe, expect, test } from 'vitest';
import { readProblem, solve } from '../problem/index.ts';
import { xmlText } from './xml-text.ts';
import { problemToXmcda } from './xmcda.ts';

describe('text in XML', () => {
  test('is escaped', () => {
    expect(xmlText(`<a & "b" 'c'>`)).toBe('&lt;a &amp; &quot;b&quot; &apos;c&apos;&gt;');
    expect(xmlText('one\ttwo\nthree')).toBe('one&#9;two&#10;three');
  });

  test('keeps every letter that XML can hold, and marks what it cannot', () => {
    expect(xmlText('Sở Thông tin 𝒳 😀')).toBe('Sở Thông tin 𝒳 😀');
    expect(xmlText('a\u0000b\u001Bc\uD800d\uFFFFe')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe');
  });
});

describe('a decision problem as XMCDA', () => {
  const problem = readProblem({
    method: 'topsis',
    params: { normalisation: 'vector' },
    matrix: [
      [7, 300.5],
      [9, 450]
    ],
    weights: [0.6, 0.4],
    objectives: ['max', 'min'],
    alternatives: ['A & B', '<C>'],
    criteria: ['Điểm', 'Giá']
  });

  test('has candidates, criteria, scales, performances, weights and the method', () => {
    const text = problemToXmcda(problem);
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<xmcda:XMCDA xmlns:xmcda="http:\/\/www\.decision-deck\.org\/2019\/XMCDA-3\.1\.1">/
    );
    for (const part of [
      '<alternative id="a1" name="A &amp; B"><active>true</active></alternative>',
      '<criterion id="c2" name="Giá"><active>true</active></criterion>',
      '<criterionID>c2</criterionID><scales><scale><quantitative><preferenceDirection>min</preferenceDirection>',
      '<alternativeID>a1</alternativeID><performance><criterionID>c1</criterionID><values><value><integer>7</integer></value></values></performance>',
      '<value><real>300.5</real></value>',
      '<criteriaValues id="weights" mcdaConcept="weights"><criterionValue><criterionID>c1</criterionID><values><value><real>0.6</real>',
      '<parameter id="p2" name="normalisation"><values><value><label>vector</label></value></values></parameter>'
    ]) {
      expect(text).toContain(part);
    }
  });

  test('has one list of values a result', () => {
    const text = problemToXmcda(problem, solve(problem));
    expect(text).toContain(
      '<alternativesValues id="result.ranks" mcdaConcept="result.ranks"><alternativeValue><alternativeID>a1</alternativeID><values><value><integer>1</integer>'
    );
    expect(text).toContain('id="result.scores"');
  });

  test('has matrices over the candidates, without their empty diagonal, and no lists of indices', () => {
    const own = { ...problem, method: 'electre1', params: { c: 0.6, d: 0.4 } };
    const text = problemToXmcda(own, solve(own));
    expect(text).toContain('<row><alternativeID>a1</alternativeID><column><alternativeID>a2</alternativeID>');
    const [, concordance] = /id="result.concordance"(.*)<\/alternativesMatrix>/.exec(text) ?? [];
    expect(concordance).not.toContain(
      '<row><alternativeID>a1</alternativeID><column><alternativeID>a1</alternativeID>'
    );
    expect(text).not.toContain('result.kernel');
  });

  test('has weights by criterion where a method finds weights', () => {
    const own = readProblem({
      method: 'ahp',
      matrix: [
        [1, 3],
        [1 / 3, 1]
      ],
      criteria: ['x', 'y']
    });
    const text = problemToXmcda(own, solve(own));
    expect(text).toContain('<criterion id="c2" name="y">');
    expect(text).toContain('<criteriaValues id="result.weights"');
    expect(text).not.toContain('<performanceTable');
  });
});
