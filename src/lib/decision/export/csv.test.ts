import { describe, expect, test } from 'vitest';
import { readProblem, solve } from '../problem/index.ts';
import { csvLine } from './csv-line.ts';
import { problemToCsv } from './csv.ts';

describe('a line of CSV', () => {
  test('quotes what has a comma, a quote or a line break', () => {
    expect(csvLine(['a, b', 'c "d"', 'e\nf', 'g'])).toBe('"a, b","c ""d""","e\nf",g');
  });

  test('keeps a spreadsheet from running text as a formula', () => {
    expect(csvLine(['=1+1', '+84', '-x', '@me', '=HYPERLINK("x")'])).toBe(`'=1+1,'+84,'-x,'@me,"'=HYPERLINK(""x"")"`);
  });

  test('writes numbers in full, negative ones too, and nothing for nothing', () => {
    expect(csvLine([-0.1, 1e21, 0.30000000000000004, null, true])).toBe('-0.1,1e+21,0.30000000000000004,,true');
  });
});

describe('a decision problem as CSV', () => {
  const problem = readProblem({
    method: 'topsis',
    matrix: [
      [7, 300],
      [9, 450]
    ],
    weights: [0.6, 0.4],
    objectives: ['max', 'min'],
    alternatives: ['Phương án A', 'B, mới'],
    criteria: ['Điểm', 'Giá']
  });

  test('has names, directions, weights and performances', () => {
    expect(problemToCsv(problem)).toBe(
      [
        'method,topsis',
        ',Điểm,Giá',
        'objectives,max,min',
        'weights,0.6,0.4',
        'Phương án A,7,300',
        '"B, mới",9,450',
        ''
      ].join('\r\n')
    );
  });

  test('has the results by candidate beside them', () => {
    const solution = solve(problem);
    const lines = problemToCsv(problem, solution).split('\r\n');
    expect(lines[1]).toBe(',Điểm,Giá,scores,ranks,d_plus,d_minus');
    const cells = lines[4]!.split(',').slice(3).map(Number);
    const names = ['scores', 'ranks', 'd_plus', 'd_minus'];
    expect(cells).toEqual(names.map((name) => (solution.result[name] as number[])[0]));
  });

  test('has everything else below, a name and its values a line', () => {
    const own = { ...problem, method: 'vikor' };
    const lines = problemToCsv(own, solve(own)).split('\r\n');
    expect(lines.slice(6)).toEqual([
      '',
      'acceptable_advantage,true',
      'acceptable_stability,true',
      'compromise_set,1',
      ''
    ]);
    const weights = readProblem({ method: 'rank_weights', params: { kind: 'roc', n: 2 } });
    expect(problemToCsv(weights, solve(weights))).toBe(
      'method,rank_weights\r\n\r\nparams.kind,roc\r\nparams.n,2\r\nweights,0.75,0.25\r\n'
    );
  });

  test('has beside candidates only what is about candidates, however many criteria there are', () => {
    const square = readProblem({
      method: 'entropy',
      matrix: [
        [1, 2, 9],
        [2, 1, 5],
        [4, 3, 1]
      ],
      objectives: ['max', 'max', 'max'],
      alternatives: ['A', 'B', 'C']
    });
    const lines = problemToCsv(square, solve(square)).split('\r\n');
    expect(lines[1]).toBe(',c1,c2,c3');
    expect(lines[3]).toBe('A,1,2,9');
    expect(lines.filter((line) => /^(weights|entropy),/.test(line))).toHaveLength(2);
    const tied = readProblem({
      method: 'electre1',
      matrix: [
        [1, 2],
        [2, 1]
      ],
      weights: [1, 1],
      objectives: ['max', 'max'],
      params: { c: 0.9, d: 0.1 }
    });
    const text = problemToCsv(tied, solve(tied));
    expect(text).toContain('\r\na1,1,2\r\n');
    expect(text).toContain('\r\nkernel,0,1\r\n');
  });

  test('names the rows of pairwise judgements after the criteria', () => {
    const own = readProblem({
      method: 'ahp',
      matrix: [
        [1, 3],
        [1 / 3, 1]
      ],
      criteria: ['x', 'y'],
      alternatives: ['A', 'B']
    });
    expect(problemToCsv(own, solve(own))).toContain('\r\n,x,y\r\nx,1,3\r\n');
  });

  test('keeps data and parameters', () => {
    const own = readProblem({
      method: 'evaluated_price',
      data: { offers: [{ price: 100 }, { price: 90 }] },
      params: { note: 'a, b' }
    });
    const text = problemToCsv(own, solve(own));
    expect(text).toContain('params.note,"a, b"\r\n');
    expect(text).toContain('data.offers,"{""price"":100}","{""price"":90}"\r\n');
  });

  test('writes a matrix row by row', () => {
    const own = { ...problem, method: 'electre1', params: { c: 0.6, d: 0.4 } };
    expect(problemToCsv(own, solve(own))).toContain('concordance[0],,0.4\r\nconcordance[1],0.6,\r\n');
  });
});
