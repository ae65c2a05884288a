import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { decisionTable } from './decision-table.ts';
import { distillation } from './distillation.ts';
import { electre1 } from './electre1.ts';
import { electre3 } from './electre3.ts';
import { electre3Credibility } from './electre3-credibility.ts';
import { electre3Indices } from './electre3-indices.ts';
import { kernelOf } from './kernel.ts';
import { medianPreorder, relationByTwo } from './partial-preorder.ts';

const fixed = (intercept: number) => ({ slope: 0, intercept });

describe('a kernel', () => {
  const graphs = fc
    .integer({ min: 1, max: 7 })
    .chain((n) => fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

  test('holds who is outranked only by candidates outside it', () => {
    const chain = [
      [false, true, false],
      [false, false, true],
      [false, false, false]
    ];
    expect(kernelOf(chain).kernel).toEqual([0, 2]);
  });

  test('keeps a circle together and reports it', () => {
    const circle = [
      [false, true, false],
      [true, false, true],
      [false, false, false]
    ];
    expect(kernelOf(circle)).toEqual({ kernel: [0, 1], cycles: [[0, 1]] });
  });

  test('outranks everybody outside, and apart from circles nobody inside', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const outranks = graph.map((row, a) => row.map((edge, b) => edge && a !== b));
        const { kernel, cycles } = kernelOf(outranks);
        const together = (a: number, b: number) => cycles.some((cycle) => cycle.includes(a) && cycle.includes(b));
        for (const outside of outranks.keys()) {
          if (kernel.includes(outside)) continue;
          const own = cycles.find((cycle) => cycle.includes(outside)) ?? [outside];
          expect(kernel.some((member) => own.some((other) => outranks[member]![other]))).toBe(true);
        }
        for (const a of kernel) {
          for (const b of kernel) expect(outranks[a]![b]! && !together(a, b)).toBe(false);
        }
      })
    );
  });
});

describe('ELECTRE I', () => {
  const table = decisionTable(
    [
      [1, 9],
      [5, 5],
      [9, 1]
    ],
    [0.5, 0.5],
    ['max', 'max']
  );

  test('has concordance over the weight that agrees, and discordance over the largest range', () => {
    const { concordance, discordance } = electre1(table, { concordanceLevel: 0.5, discordanceLevel: 0.5 });
    expect(concordance[0]).toEqual([null, 0.5, 0.5]);
    expect(discordance[0]).toEqual([null, 0.5, 1]);
  });

  test('finds nobody outranked among equals, and everybody in the kernel', () => {
    const { kernel, cycles } = kernelOf(electre1(table, { concordanceLevel: 0.6, discordanceLevel: 0 }).outranking);
    expect({ kernel, cycles }).toEqual({ kernel: [0, 1, 2], cycles: [] });
  });

  test('reports candidates that outrank each other', () => {
    const { warnings } = electre1(table, { concordanceLevel: 0.5, discordanceLevel: 0.5 });
    expect(warnings.map(({ code }) => code)).toEqual(['cycle']);
  });

  test.each([
    [{ concordanceLevel: 1.5, discordanceLevel: 0 }, 'c'],
    [{ concordanceLevel: 0.5, discordanceLevel: -1 }, 'd']
  ])('refuses a level outside 0..1', (options, field) => {
    expect(refusal(() => electre1(table, options))).toEqual({ code: 'out-of-range', field });
  });

  test('refuses to divide negative performances by their sum', () => {
    const negative = decisionTable([[1], [-1]], [1], ['max']);
    const options = { concordanceLevel: 0.5, discordanceLevel: 0.5, scale: 'sum' } as const;
    expect(refusal(() => electre1(negative, options))).toEqual({ code: 'negative', field: 'matrix[1][0]' });
  });
});

describe('ELECTRE III', () => {
  test('grades concordance between q and p and discordance between p and v', () => {
    const table = decisionTable([[0], [1], [1.5], [2], [3], [5]], [1], ['max']);
    const { concordance, discordance } = electre3Indices(table, [{ q: fixed(1), p: fixed(2), v: fixed(4) }]);
    expect(concordance[0]).toEqual([1, 1, 0.5, 0, 0, 0]);
    expect(discordance[0]!.map(([d]) => d)).toEqual([0, 0, 0, 0, 0.5, 1]);
  });

  test('takes thresholds at the worse of two performances, whichever way the criterion runs', () => {
    const tenth = { slope: 0.1, intercept: 0 };
    const none = { slope: 0.2, intercept: 0 };
    const cost = electre3Indices(decisionTable([[110], [100]], [1], ['min']), [{ q: tenth, p: none }]);
    expect(cost.concordance).toEqual([
      [1, 1],
      [1, 1]
    ]);
    const benefit = electre3Indices(decisionTable([[110], [99]], [1], ['max']), [{ q: tenth, p: none }]);
    expect(benefit.concordance[1]![0]).toBeCloseTo((0.2 * 99 - 11) / (0.1 * 99), 12);
  });

  test('lets a discordance of 1 forbid outranking and a smaller one than concordance pass', () => {
    expect(
      electre3Credibility(
        [
          [1, 0.6],
          [0.8, 1]
        ],
        [
          [[0], [1]],
          [[0.8], [0]]
        ]
      )
    ).toEqual([
      [1, 0],
      [0.8, 1]
    ]);
    expect(
      electre3Credibility(
        [
          [1, 0.6],
          [0.4, 1]
        ],
        [
          [[0], [0]],
          [[0.7], [0]]
        ]
      )[1]![0]
    ).toBeCloseTo(0.2, 14);
  });

  test('neither supports nor vetoes by a criterion of weight 0', () => {
    const table = decisionTable(
      [
        [3, 0],
        [2, 100]
      ],
      [1, 0],
      ['max', 'max']
    );
    const thresholds = { q: fixed(0), p: fixed(1), v: fixed(2) };
    expect(electre3(table, [thresholds, thresholds]).credibility).toEqual([
      [1, 1],
      [0, 1]
    ]);
  });

  test.each([
    ['thresholds that cross', [{ q: fixed(2), p: fixed(1) }], 'not-monotone', 'p[0]'],
    ['a negative threshold', [{ q: fixed(-1), p: fixed(1) }], 'negative', 'q[0]'],
    ['a threshold that is no number', [{ q: fixed(0), p: fixed(NaN) }], 'not-finite', 'p[0]'],
    ['too few thresholds', [], 'length-mismatch', 'q']
  ])('refuses %s', (_, thresholds, code, field) => {
    expect(refusal(() => electre3(decisionTable([[1], [9]], [1], ['max']), thresholds))).toEqual({ code, field });
  });

  test.each([
    ['a matrix that is not square', [[1, 1]], [[[0]]], 'not-square'],
    ['a concordance above 1', [[1.5]], [[[0]]], 'out-of-range'],
    ['a discordance below 0', [[1]], [[[-0.5]]], 'out-of-range'],
    [
      'matrices of different size',
      [[1]],
      [
        [[0], [0]],
        [[0], [0]]
      ],
      'length-mismatch'
    ],
    ['no candidates', [], [], 'empty']
  ])('has no credibility from %s', (_, concordance, discordance, code) => {
    expect(refusal(() => electre3Credibility(concordance, discordance)).code).toBe(code);
  });
});

describe('distillation', () => {
  /** Worked by hand from the definition: cuts at 5/6, then 0.8, then 0. */
  const credibility = [
    [1, 0.6333, 0, 0, 0, 0],
    [0, 1, 1, 0, 0, 0.8],
    [0, 0, 1, 0.8333, 0, 0],
    [0, 0, 0, 1, 0, 0],
    [0, 0, 0, 0, 1, 0],
    [0, 1, 0.5, 0, 0.8, 1]
  ];

  test('takes the worst qualified out first when ascending', () => {
    expect(distillation(credibility, 'ascending')).toEqual([1, 3, 4, 1, 2, 1]);
  });

  test('takes the best qualified out first when descending', () => {
    expect(distillation(credibility, 'descending')).toEqual([4, 2, 3, 4, 4, 1]);
  });

  test('orders a clear chain alike in both directions', () => {
    const chain = [
      [1, 1, 1],
      [0, 1, 1],
      [0, 0, 1]
    ];
    expect(distillation(chain, 'descending')).toEqual([1, 2, 3]);
    expect(distillation(chain, 'ascending')).toEqual([1, 2, 3]);
  });

  test('refuses a discrimination threshold that can be negative', () => {
    expect(refusal(() => distillation([[1]], 'descending', { alpha: 0.1, beta: -0.2 })).code).toBe('out-of-range');
  });
});

describe('the median preorder', () => {
  test('agrees with every preference of the partial one', () => {
    const ranks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ranks, ranks, (first, second) => {
        const relations = relationByTwo(first, second);
        const median = medianPreorder(relations, first, second);
        relations.forEach((row, a) => {
          row.forEach((relation, b) => {
            if (relation === 'P') expect(median[a]).toBeLessThan(median[b]!);
            if (relation === 'I') expect(median[a]).toBe(median[b]);
          });
        });
      })
    );
  });
});
