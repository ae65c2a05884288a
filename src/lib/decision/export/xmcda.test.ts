import { describe, expect, test } from 'vitest';
import { publishedCases } from '../../../../tests/support/decision/published-cases.ts';
import { readProblem, solve } from '../problem/index.ts';
import { textOnly } from './xmcda-matrices.ts';
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

  test('has matrices over the candidates, without their empty diagonal, and sets of candidates', () => {
    const own = { ...problem, method: 'electre1', params: { c: 0.6, d: 0.4 } };
    const text = problemToXmcda(own, solve(own));
    expect(text).toContain('<row><alternativeID>a1</alternativeID><column><alternativeID>a2</alternativeID>');
    const [, concordance] = /id="result.concordance"(.*)<\/alternativesMatrix>/.exec(text) ?? [];
    expect(concordance).not.toContain(
      '<row><alternativeID>a1</alternativeID><column><alternativeID>a1</alternativeID>'
    );
    expect(text).toContain(
      '<alternativesSets><alternativesSet id="result.kernel" mcdaConcept="result.kernel"><element><alternativeID>a1</alternativeID></element><element><alternativeID>a2</alternativeID></element></alternativesSet></alternativesSets>'
    );
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

  test('keeps pairwise judgements, of one, of a group and of a hierarchy', () => {
    const judgements = [
      [1, 3],
      [1 / 3, 1]
    ];
    const written = (own: object) => {
      const read = readProblem(own);
      return problemToXmcda(read, solve(read));
    };
    const one = written({ method: 'ahp', matrix: judgements });
    expect(one).toContain(
      '<criteriaMatrix id="judgements" mcdaConcept="judgements"><row><criterionID>c1</criterionID><column><criterionID>c1</criterionID><values><value><integer>1</integer></value></values></column><column><criterionID>c2</criterionID><values><value><integer>3</integer>'
    );
    expect(one).toContain('name="result.CR"');
    const group = written({ method: 'ahp_group', params: { matrices: [judgements, judgements] } });
    expect(group).toContain('<criteriaMatrix id="matrices.2"');
    expect(group).toContain('<criteriaMatrix id="result.matrix"');
    const tree = written({
      method: 'ahp_hierarchy',
      params: { criteria_matrix: judgements, alternative_matrices: [judgements, judgements] }
    });
    expect(tree).toContain('<criteriaMatrix id="criteria_matrix"');
    expect(tree).toContain('<alternativesMatrix id="alternative_matrices.2"');
    expect(tree).toContain('<alternativesValues id="result.scores"');
  });

  test('keeps data and single results among the parameters, and says which data', () => {
    const rated = readProblem({
      method: 'kendall_w',
      data: {
        objects_by_judges: [
          [1, 1],
          [2, 2]
        ]
      }
    });
    const text = problemToXmcda(rated, solve(rated));
    expect(text).toContain('name="data.objects_by_judges"><values><value><label>[[1,1],[2,2]]</label>');
    expect(text).toContain('name="result.W"><values><value><integer>1</integer>');
    expect(textOnly(rated)).toEqual(['data.objects_by_judges']);
    expect(textOnly(problem)).toEqual([]);
  });

  test('keeps conditions and compromise set of VIKOR', () => {
    const own = { ...problem, method: 'vikor', params: { v: 0.5 } };
    const text = problemToXmcda(own, solve(own));
    expect(text).toContain('name="result.acceptable_advantage"><values><value><boolean>true</boolean>');
    expect(text).toContain('<alternativesSet id="result.compromise_set"');
  });

  test.each(publishedCases().map((content) => [content.id, content] as const))(
    'of %s leaves nothing out',
    (_, content) => {
      const own = readProblem(content);
      const solution = solve(own);
      const text = problemToXmcda(own, solution);
      const missing = [
        ...Object.keys(solution.result).filter((name) => !text.includes(`"result.${name}"`)),
        ...Object.keys(own.params).filter((name) => !new RegExp(`"${name}[".]`).test(text)),
        ...Object.keys(own.data ?? {}).filter((name) => !text.includes(`"data.${name}"`))
      ];
      expect(missing).toEqual([]);
    }
  );
});
