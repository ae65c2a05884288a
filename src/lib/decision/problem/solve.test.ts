import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCases } from '../../../../tests/support/decision/published-cases.ts';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { DecisionError } from '../shared/index.ts';
import { METHODS, readProblem, solve } from './index.ts';

const table = {
  matrix: [
    [7, 300],
    [9, 450],
    [4, 200]
  ],
  weights: [0.6, 0.4],
  objectives: ['max', 'min']
};
const solved = (problem: object) => solve(readProblem(problem));
const codes = (problem: object) => solved(problem).warnings.map(({ code, field }) => `${code} ${field}`);

describe('parameters', () => {
  test('that no method reads are ignored with a warning', () => {
    expect(codes({ ...table, method: 'topsis', params: { normalisation: 'vector', note: 'text', colour: 1 } })).toEqual(
      ['parameter-ignored params.note', 'parameter-ignored params.colour']
    );
  });

  test('that matter and are missing are replaced with a warning', () => {
    expect(codes({ ...table, method: 'weighted_sum' })).toContain('default-used params.normalisation');
    expect(codes({ ...table, method: 'promethee2' })).toEqual(['default-used params.preference_functions']);
    expect(codes({ ...table, method: 'electre3' })).toEqual(['default-used params.q', 'default-used params.p']);
  });

  const offers = [{ technical: 80, price: 1e9 }];
  test.each<[string, object, string[]]>([
    ['topsis', table, ['normalisation']],
    ['weighted_product', table, ['normalisation', 'form']],
    ['waspas', table, ['lambda']],
    ['vikor', table, ['v']],
    ['electre1', table, ['scale', 'c', 'd']],
    ['critic', { ...table, weights: undefined }, ['correlation', 'direction_aware']],
    ['ahp', { matrix: [[1]] }, ['prioritisation', 'ri']],
    [
      'kendall_w',
      {
        data: {
          objects_by_judges: [
            [1, 1],
            [2, 2]
          ]
        }
      },
      ['correct']
    ],
    [
      'krippendorff_alpha',
      {
        data: {
          raters_by_units: [
            [1, 2],
            [1, 2]
          ]
        }
      },
      ['level']
    ],
    ['point_weights', { weights: [60, 40] }, ['budget']],
    [
      'statutory_goods',
      { data: { offers }, params: { K: 0.3, T: 0.7 } },
      ['regime', 'floor_regime', 'maximum', 'decimals']
    ],
    ['statutory_consulting', { data: { offers }, params: { K: 0.8, G: 0.2 } }, ['floor_regime', 'maximum', 'decimals']]
  ])('of %s that have a default are named where it is used', (method, problem, names) => {
    const used = codes({ method, ...problem }).filter((code) => code.startsWith('default-used'));
    expect(used).toEqual(names.map((name) => `default-used params.${name}`));
  });

  test('that another one makes idle are ignored, and it is said why', () => {
    const bounds = [
      { worst: 0, best: 10 },
      { worst: 500, best: 0 }
    ];
    const scaled = solved({ ...table, method: 'weighted_sum', params: { bounds, normalisation: 'sum' } });
    expect(scaled.warnings).toEqual([
      expect.objectContaining({
        code: 'parameter-ignored',
        field: 'params.normalisation',
        message: 'is ignored: the declared bounds are the scale'
      })
    ]);
    const ranked = solved({ method: 'rank_weights', params: { kind: 'roc', n: 5, ranks: [1, 2] } });
    expect(ranked.warnings.map(({ field, message }) => `${field} ${message}`)).toEqual([
      'params.n is ignored: the ranks say how many there are'
    ]);
  });

  test('of another method are dropped with a warning, or read where they fit', () => {
    const problem = readProblem({
      ...table,
      method: 'topsis',
      params: { normalisation: 'vector', weights_normalised: true }
    });
    const { warnings, result } = solve(problem, 'weighted_sum');
    expect(warnings.map(({ code, field }) => `${code} ${field}`)).toContain('parameter-ignored params.normalisation');
    expect(result['scores']).toEqual([0.6 * 0.6 + 0.4 * 0.6, 0.6, 0.4]);
  });

  test.each([
    ['topsis', { normalisation: 'sum' }, 'unknown-value', 'params.normalisation'],
    ['topsis', { distance: 'manhattan' }, 'unknown-value', 'params.distance'],
    ['topsis', { weights_normalised: 'no' }, 'unknown-value', 'params.weights_normalised'],
    ['weighted_sum', { cost_inversion: 'subtract' }, 'unknown-value', 'params.cost_inversion'],
    ['weighted_sum', { bounds: [{ worst: 0, best: 10 }, { worst: 1 }] }, 'not-finite', 'params.bounds[1].best'],
    ['weighted_product', { form: 'log2' }, 'unknown-value', 'params.form'],
    ['waspas', { lambda: 2 }, 'out-of-range', 'lambda'],
    ['vikor', { v: '0.5' }, 'not-finite', 'params.v'],
    [
      'promethee2',
      { preference_functions: [{ type: 'cubic' }, { type: 'usual' }] },
      'unknown-value',
      'params.preference_functions[0].type'
    ],
    [
      'promethee2',
      { preference_functions: [{ type: 'vshape' }, { type: 'usual' }] },
      'not-finite',
      'params.preference_functions[0].p'
    ],
    ['electre1', { scale: 'max' }, 'unknown-value', 'params.scale'],
    ['electre1', { discordance_denominator: 'own range' }, 'unknown-value', 'params.discordance_denominator'],
    ['electre3', { q: [1] }, 'length-mismatch', 'params.q'],
    ['electre3', { q: [[1], 1] }, 'length-mismatch', 'params.q[0]'],
    ['electre3', { threshold_base: 'better' }, 'unknown-value', 'params.threshold_base'],
    ['mr_sort', {}, 'missing-parameter', 'params.profiles'],
    ['mr_sort', { profiles: [[5, 300]], majority: 0.6, classes: ['a'] }, 'length-mismatch', 'params.classes'],
    ['critic', { correlation: 'kendall' }, 'unknown-value', 'params.correlation'],
    ['entropy', { cost: 'reciprocal' }, 'unknown-value', 'params.cost'],
    ['rank_weights', { kind: 'roc' }, 'missing-parameter', 'params.n'],
    ['ahp_hierarchy', {}, 'missing-parameter', 'params.criteria_matrix'],
    ['statutory_goods', { K: 0.3 }, 'missing-parameter', 'params.T'],
    ['smaa_acceptability', { weights: 'normal' }, 'not-comparable', 'objectives[1]']
  ])('of %s: %j is refused', (method, params, code, field) => {
    expect(refusal(() => solved({ ...table, method, params }))).toEqual({ code, field });
  });
});

describe('a problem', () => {
  test('that names no known method is refused', () => {
    expect(refusal(() => solved({ ...table, method: 'moora' }))).toEqual({ code: 'unknown-method', field: 'method' });
    expect(refusal(() => solve(readProblem({ ...table, method: 'topsis' }), 'constructor'))).toEqual({
      code: 'unknown-method',
      field: 'method'
    });
  });

  test.each([
    ['topsis', 'matrix'],
    ['topsis', 'weights'],
    ['topsis', 'objectives']
  ] as const)('of %s without %s is refused', (method, missing) => {
    const { [missing]: _, ...rest } = table;
    expect(refusal(() => solved({ ...rest, method }))).toEqual({ code: 'missing-parameter', field: missing });
  });

  test('without the data that its method takes is refused', () => {
    expect(refusal(() => solved({ method: 'kendall_w' }))).toEqual({ code: 'missing-parameter', field: 'data' });
    expect(refusal(() => solved({ method: 'kendall_w', data: {} }))).toEqual({
      code: 'missing-parameter',
      field: 'data.objects_by_judges'
    });
  });

  test('with names that do not fit its data is refused', () => {
    const rated = {
      method: 'kendall_w',
      data: {
        objects_by_judges: [
          [1, 1],
          [2, 2],
          [3, 3]
        ]
      }
    };
    expect(refusal(() => solved({ ...rated, alternatives: ['only one'] })).field).toBe('alternatives');
    expect(codes({ ...rated, alternatives: ['a', 'b', 'c'] })).toEqual(['default-used params.correct']);
    const lying = {
      method: 'krippendorff_alpha',
      data: {
        raters_by_units: [
          [1, 1, 2],
          [2, 2, 1]
        ]
      }
    };
    expect(refusal(() => solved({ ...lying, alternatives: ['a', 'b'] })).field).toBe('alternatives');
    const priced = { method: 'lowest_price', data: { offers: [{ price: 1 }, { price: 2 }] } };
    expect(refusal(() => solved({ ...priced, alternatives: ['a'] })).field).toBe('alternatives');
    const judged = {
      method: 'ahp',
      matrix: [
        [1, 2],
        [0.5, 1]
      ]
    };
    expect(solved({ ...judged, alternatives: ['A', 'B', 'C'], criteria: ['x', 'y'] }).result['weights']).toHaveLength(
      2
    );
    expect(refusal(() => solved({ ...judged, criteria: ['x'] })).field).toBe('criteria');
  });

  test('with names that do not fit its matrix is refused', () => {
    expect(refusal(() => solved({ ...table, method: 'topsis', alternatives: ['A'] }))).toEqual({
      code: 'length-mismatch',
      field: 'alternatives'
    });
    expect(refusal(() => solved({ ...table, method: 'topsis', criteria: ['A'] }))).toEqual({
      code: 'length-mismatch',
      field: 'criteria'
    });
  });
});

describe('what nobody would read', () => {
  const offer = { technical: 80, price: 1e9 };
  const usual = { type: 'usual' };
  const concordance = [
    [1, 0.5],
    [0.5, 1]
  ];
  test.each<[string, object, string, string]>([
    [
      'of an offer',
      { method: 'statutory_goods', data: { offers: [{ ...offer, passes: false }] }, params: { K: 0.3, T: 0.7 } },
      'unknown-parameter',
      'data.offers[0].passes'
    ],
    [
      'of an item',
      {
        method: 'statutory_consulting',
        data: { offers: [{ ...offer, items: [{ points: 10, maximum: 20, max: 30 }] }] },
        params: { K: 0.8, G: 0.2 }
      },
      'unknown-parameter',
      'data.offers[0].items[0].max'
    ],
    [
      'of a priced offer',
      { method: 'lowest_price', data: { offers: [{ price: 1, pass: false }] } },
      'unknown-parameter',
      'data.offers[0].pass'
    ],
    [
      'of the data',
      { method: 'lowest_price', data: { offers: [{ price: 1 }], floor: 3 } },
      'unknown-parameter',
      'data.floor'
    ],
    [
      'of a preference function',
      { ...table, method: 'promethee2', params: { preference_functions: [{ ...usual, q: 3 }, usual] } },
      'unknown-parameter',
      'params.preference_functions[0].q'
    ],
    [
      'of a gaussian function',
      {
        ...table,
        method: 'promethee2',
        params: { preference_functions: [usual, { type: 'gaussian', s: 2, sigma: 100 }] }
      },
      'unknown-parameter',
      'params.preference_functions[1].sigma'
    ],
    [
      'of bounds',
      {
        ...table,
        method: 'weighted_sum',
        params: {
          bounds: [
            { worst: 0, best: 10, shape: 'step' },
            { worst: 500, best: 0 }
          ]
        }
      },
      'unknown-parameter',
      'params.bounds[0].shape'
    ],
    [
      'of ratings that are stated twice',
      {
        method: 'kendall_w',
        data: {
          objects_by_judges: [
            [1, 1],
            [2, 2]
          ],
          judges_by_objects: [
            [1, 2],
            [1, 2]
          ]
        }
      },
      'duplicate',
      'data.judges_by_objects'
    ],
    [
      'of weights below 0',
      {
        method: 'smaa_replay',
        data: {
          meas: [
            [
              [1, 0],
              [0, 1]
            ]
          ],
          weights: [[-5, 3]]
        }
      },
      'weight-negative',
      'weights[0][0]'
    ],
    [
      'of discordances of different criteria',
      {
        method: 'electre3_credibility',
        data: {
          concordance,
          discordance: [
            [[0, 0], [0.9]],
            [[], [0, 0, 0]]
          ]
        }
      },
      'ragged',
      'discordance[0][1]'
    ],
    [
      'of names for others',
      {
        method: 'electre3_credibility',
        data: {
          concordance,
          discordance: [
            [0, 0.9],
            [0, 0]
          ]
        },
        params: { alternatives: ['a'] }
      },
      'length-mismatch',
      'params.alternatives'
    ],
    [
      'of directions of other criteria',
      {
        method: 'entropy',
        matrix: [
          [1, 2],
          [4, 16]
        ],
        objectives: ['max', 'max', 'min']
      },
      'length-mismatch',
      'objectives'
    ],
    [
      'of two names that are one',
      { ...table, method: 'topsis', alternatives: ['A', 'B', 'A'] },
      'duplicate',
      'alternatives[2]'
    ]
  ])('%s is refused', (_, problem, code, field) => {
    expect(refusal(() => solved(problem))).toEqual({ code, field });
  });

  test('of the inputs is ignored with a warning', () => {
    const ahp = { method: 'ahp', matrix: [[1]], params: { prioritisation: 'eigenvector', ri: 'saaty1980' } };
    expect(codes({ ...ahp, weights: [7], objectives: ['min'] })).toEqual([
      'field-ignored weights',
      'field-ignored objectives'
    ]);
    expect(codes({ method: 'rank_weights', matrix: [[1, 2]], params: { kind: 'roc', n: 5 } })).toEqual([
      'field-ignored matrix'
    ]);
  });
});

describe('methods that hardly compute', () => {
  test('PROMETHEE I relates every pair', () => {
    const { result } = solved({
      ...table,
      method: 'promethee1',
      params: { preference_functions: [{ type: 'usual' }, { type: 'usual' }] }
    });
    expect(result['relations']).toEqual([
      ['I', 'P-', 'P'],
      ['P', 'I', 'P'],
      ['P-', 'P-', 'I']
    ]);
  });

  test('judgements of a group are joined before they are weighed', () => {
    const { result } = solved({
      method: 'ahp_group',
      params: {
        matrices: [
          [
            [1, 2],
            [0.5, 1]
          ],
          [
            [1, 8],
            [0.125, 1]
          ]
        ]
      }
    });
    expect(result['weights']).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)]);
  });

  test('stated weights are shared out', () => {
    expect(solved({ method: 'direct_weights', weights: [2, 2] }).result).toEqual({
      weights: [0.5, 0.5],
      normalised: true
    });
    expect(solved({ method: 'point_weights', weights: [60, 40] }).result).toEqual({ weights: [0.6, 0.4] });
    expect(solved({ method: 'point_weights', weights: [6, 4], params: { budget: 10 } }).result).toEqual({
      weights: [0.6, 0.4]
    });
    expect(solved({ method: 'swing_weights', weights: [100, 25] }).result).toEqual({ weights: [0.8, 0.2] });
    expect(solved({ method: 'rank_weights', params: { kind: 'rank_sum', ranks: [1, 2, 2] } }).result).toEqual({
      weights: [0.5, 0.25, 0.25]
    });
  });

  test('prices alone rank offers', () => {
    const data = { offers: [{ price: 100, adjustments: [30] }, { price: 120 }, { price: 1, passes: false }] };
    expect(solved({ method: 'evaluated_price', data }).result['ranks']).toEqual([2, 1, null]);
    expect(solved({ method: 'lowest_price', data }).result['ranks']).toEqual([1, 2, null]);
  });

  test('given samples are counted', () => {
    const data = {
      meas: [
        [
          [1, 0],
          [0, 1]
        ],
        [
          [1, 0],
          [0, 1]
        ]
      ],
      weights: [
        [0.7, 0.3],
        [0.2, 0.8]
      ]
    };
    expect(solved({ method: 'smaa_replay', data }).result).toEqual({
      rank_acceptability: [
        [0.5, 0.5],
        [0.5, 0.5]
      ],
      central_weights: [
        [0.7, 0.3],
        [0.2, 0.8]
      ]
    });
    expect(refusal(() => solved({ method: 'smaa_replay', data, params: { iterations: 5 } })).field).toBe(
      'params.iterations'
    );
  });
});

describe('agreement', () => {
  test('is undefined, and said to be so, where nobody makes a difference', () => {
    const { result, warnings } = solved({
      method: 'krippendorff_alpha',
      data: {
        raters_by_units: [
          [1, 1],
          [1, 1]
        ]
      }
    });
    expect(result['alpha']).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(['default-used', 'all-equal']);
    const alone = solved({ method: 'krippendorff_alpha', data: { raters_by_units: [[1, 2]] } });
    expect(alone.warnings.at(-1)?.message).toBe('alpha is undefined: no unit has two ratings that could be paired');
    expect(
      solved({
        method: 'kendall_w',
        data: {
          objects_by_judges: [
            [1, 1],
            [1, 1]
          ]
        }
      }).result['W']
    ).toBeNull();
  });

  test('reads tables that lie on their side', () => {
    const upright = {
      objects_by_judges: [
        [1, 1, 2],
        [2, 3, 1],
        [3, 2, 3]
      ]
    };
    const lying = {
      judges_by_objects: [
        [1, 2, 3],
        [1, 3, 2],
        [2, 1, 3]
      ]
    };
    expect(solved({ method: 'kendall_w', data: lying })).toEqual(solved({ method: 'kendall_w', data: upright }));
    expect(refusal(() => solved({ method: 'kendall_w', data: { judges_by_objects: [[1, 2], [1]] } })).code).toBe(
      'ragged'
    );
  });

  test('says how many objects were left out', () => {
    const { warnings } = solved({
      method: 'kendall_w',
      data: {
        objects_by_judges: [
          [1, 1],
          [2, 3],
          [3, null]
        ]
      }
    });
    expect(warnings.map(({ code }) => code)).toEqual(['default-used', 'incomplete-dropped']);
  });
});

describe('SMAA', () => {
  const values = {
    method: 'smaa_acceptability',
    matrix: [
      [0.9, 0.2],
      [0.6, 0.6]
    ]
  };

  test('takes an order of importance', () => {
    const { result } = solved({ ...values, params: { weights: 'uniform on simplex with w2>=w1' } });
    expect(result['rank_acceptability']).toEqual(
      [
        [0, 1],
        [1, 0]
      ].map((row) => row.map((share) => expect.closeTo(share, 0) as number))
    );
  });

  test.each([
    [{ weights: 'uniform on simplex with w1>w2' }, 'unknown-value', 'params.weights'],
    [{ weights: 'uniform on simplex with w1>=w3' }, 'unknown-id', 'weights.levels[1][0]'],
    [{ iterations: 1000 }, 'out-of-range', 'params.iterations']
  ])('refuses %j', (params, code, field) => {
    expect(refusal(() => solved({ ...values, params }))).toEqual({ code, field });
  });
});

/** Every number of a result, however deep it lies. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

test('every method solves, refuses with a typed error, and never says NaN, whatever is put in place of a part', () => {
  const cases = publishedCases().filter(({ method }) => !method.startsWith('smaa'));
  const strange = fc.oneof(
    fc.constantFrom(null, [], {}, '', 'vector', -1, 0, 1e308, 5e-324, NaN, Infinity, true),
    fc.double(),
    fc.array(fc.array(fc.double({ noNaN: true }), { maxLength: 3 }), { maxLength: 3 })
  );
  const parts = fc.constantFrom('matrix', 'weights', 'objectives', 'params', 'data', 'alternatives', 'tolerance');
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      parts,
      strange,
      fc.constantFrom(...METHODS),
      fc.boolean(),
      (given, part, value, method, own) => {
        if (method.startsWith('smaa')) return;
        try {
          const problem = readProblem({ ...given, [part]: value });
          const { result } = solve(problem, own ? undefined : method);
          expect(numbersOf(result).filter((number) => !Number.isFinite(number))).toEqual([]);
          // JSON has no NaN and no undefined: what comes back unchanged holds neither.
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        } catch (error) {
          if (!(error instanceof DecisionError)) throw error;
        }
      }
    ),
    { numRuns: 1500 }
  );
});
