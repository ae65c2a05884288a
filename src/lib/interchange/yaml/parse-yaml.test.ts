import { describe, expect, it } from 'vitest';
import { MAX_ALIASES, parseYaml } from './parse-yaml.ts';
import { sortProblems, type Problem } from './problem.ts';

describe('parsing YAML with places', () => {
  const { at } = parseYaml('a:\n  - b: 1\n    "c": 2\nd: [x, y]\n');

  it.each([
    [['a'], 1, 1],
    [['a', 0], 2, 5],
    [['a', 0, 'c'], 3, 5],
    [['d', 1], 4, 8],
    [['a', '0', 'b'], 2, 5]
  ])('finds %j', (path, line, column) => {
    expect(at(path)).toEqual({ line, column });
  });

  it('gives the nearest part that is there for what is missing', () => {
    expect(at(['a', 0, 'missing', 'deeper'])).toEqual({ line: 2, column: 5 });
    expect(parseYaml('').at(['a'])).toEqual({ line: 1, column: 1 });
  });

  it('says what is wrong in both languages', () => {
    const { problems } = parseYaml('a: 1\n\tb: 2\n');
    expect(problems[0]).toMatchObject({ severity: 'error', code: 'yaml-syntax', line: 2 });
    expect(problems[0]?.message.vi).toContain('phím Tab');
  });

  it('refuses aliases that point to nothing, in a circle, or too often', () => {
    expect(parseYaml('a: *b\n').value).toBeUndefined();
    expect(parseYaml('a: &a [*a]\n')).toBeDefined();
    const many = `a: &a x\nb: [${'*a, '.repeat(MAX_ALIASES + 1)}]\n`;
    expect(parseYaml(many)).toMatchObject({ value: undefined, problems: [{ code: 'too-many-aliases' }] });
  });

  it('does not throw on any depth of nesting', { timeout: 60_000 }, () => {
    expect(parseYaml('['.repeat(100_000)).problems.length).toBeGreaterThan(0);
    expect(parseYaml('- '.repeat(50_000)).problems).toMatchObject([{ code: 'yaml-syntax' }]);
  });
});

describe('repeated keys', () => {
  it('are pointed to in any mapping, and merges are not taken for them', () => {
    const { problems } = parseYaml('a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n  y: 1\n  y: 2\n');
    expect(problems).toMatchObject([{ code: 'duplicate-key', line: 6, column: 3 }]);
  });

  it('are looked for in one pass, so that a large file does not take minutes', { timeout: 60_000 }, () => {
    const text = Array.from({ length: 40_000 }, (_, n) => `k${n}: ${n}`).join('\n');
    expect(parseYaml(`${text}\nk7: again\n`).problems).toMatchObject([{ line: 40_001 }]);
  });
});

describe('sorting problems', () => {
  it('reads from top to bottom, worst first on one place', () => {
    const one = (line: number, column: number, severity: Problem['severity']): Problem => ({
      line,
      column,
      severity,
      path: '',
      code: 'x',
      message: { vi: '', en: '' }
    });
    const sorted = sortProblems([one(2, 1, 'note'), one(1, 5, 'note'), one(1, 5, 'error'), one(1, 2, 'warning')]);
    expect(sorted.map(({ line, column, severity }) => `${line}:${column} ${severity}`)).toEqual([
      '1:2 warning',
      '1:5 error',
      '1:5 note',
      '2:1 note'
    ]);
  });
});
