import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { DecisionError } from '../shared/index.ts';
import {
  consultingScores,
  type Detail,
  evaluatedPrices,
  goodsScores,
  lowestPrices,
  passesGeneral,
  reachesFloor
} from './index.ts';

const offers = [
  { technical: 92, price: 1_850_000_000 },
  { technical: 84, price: 1_520_000_000 },
  { technical: 78, price: 1_400_000_000 },
  { technical: 66, price: 1_100_000_000 }
];

const messageOf = (compute: () => unknown): string => {
  try {
    compute();
  } catch (error) {
    if (error instanceof DecisionError) return error.message;
  }
  return '';
};

describe('the combined score for goods', () => {
  test('ranks C > B > A and leaves out the offer below the floor, whose price does not count as the lowest', () => {
    const { totals, ranks, warnings, rule } = goodsScores(offers, { quality: 0.3, price: 0.7 });
    expect(totals).toEqual([82.97, 91.86, 95.43, null]);
    expect(ranks).toEqual([3, 2, 1, null]);
    expect(rule).toContain('Điều 38 Nghị định 214/2025/NĐ-CP');
    expect(warnings.map(({ code }) => code)).toEqual(['simulation-only', 'excluded']);
  });

  test('is 100 for an offer that is best and cheapest', () => {
    expect(goodsScores(offers.slice(0, 1), { quality: 0.1, price: 0.9 }).totals).toEqual([100]);
  });

  test('shares a rank where rounded totals are equal', () => {
    const close = [
      { technical: 90, price: 1_000_000 },
      { technical: 90, price: 1_000_001 }
    ];
    expect(goodsScores(close, { quality: 0.3, price: 0.7 }).ranks).toEqual([1, 1]);
    expect(goodsScores(close, { quality: 0.3, price: 0.7, decimals: 6 }).ranks).toEqual([1, 2]);
  });

  test.each([
    ['goods', 0.05, '10 % to 30 %'],
    ['goods', 0.31, '10 % to 30 %'],
    ['medicine', 0.29, '30 % to 40 %'],
    ['strategic-technology', 0.39, '40 % to 60 %'],
    ['quality-preferred', 0.51, '10 % to 50 %']
  ] as const)('refuses under the regime %s a weight of quality of %d, naming the rule', (regime, quality, range) => {
    const compute = () => goodsScores(offers, { quality, price: 1 - quality, regime });
    expect(refusal(compute)).toEqual({ code: 'legal-range', field: 'K' });
    expect(messageOf(compute)).toContain(range);
    expect(messageOf(compute)).toContain('Điều 38 Nghị định 214/2025/NĐ-CP');
  });

  test.each([
    ['goods', 0.1],
    ['goods', 0.3],
    ['medicine', 0.4],
    ['strategic-technology', 0.6],
    ['quality-preferred', 0.5]
  ] as const)('accepts under the regime %s the bound %d', (regime, quality) => {
    expect(goodsScores(offers, { quality, price: 1 - quality, regime }).ranks).toHaveLength(4);
  });

  test.each([
    ['weights that do not add up to 100 %', offers, { quality: 0.3, price: 0.6 }, 'legal-range', 'K + T'],
    ['a weight that is no number', offers, { quality: NaN, price: 0.7 }, 'not-finite', 'K'],
    ['no offers', [], { quality: 0.3, price: 0.7 }, 'empty', 'offers'],
    ['offers of which none passes', offers.slice(3), { quality: 0.3, price: 0.7 }, 'empty', 'offers'],
    ['a price of 0', [{ technical: 90, price: 0 }], { quality: 0.3, price: 0.7 }, 'not-positive', 'offers[0].price'],
    [
      'technical points above the maximum',
      [{ technical: 101, price: 1 }],
      { quality: 0.3, price: 0.7 },
      'out-of-scale',
      'technical'
    ],
    ['a floor below the legal one', offers, { quality: 0.3, price: 0.7, floor: 0.6 }, 'legal-range', 'floor']
  ])('refuses %s', (_, given, options, code, field) => {
    expect(refusal(() => goodsScores(given, options))).toEqual({ code, field });
  });
});

describe('the combined score for consulting', () => {
  test('ranks the same offers the other way round', () => {
    const { totals, ranks, pricePoints } = consultingScores(offers, { quality: 0.8, price: 0.2 });
    expect(totals).toEqual([88.74, 85.62, 82.4, null]);
    expect(ranks).toEqual([1, 2, 3, null]);
    expect(pricePoints[2]).toBe(100);
  });

  test.each([0.69, 0.81])('refuses a weight of quality of %d, naming the rule', (quality) => {
    const compute = () => consultingScores(offers, { quality, price: 1 - quality });
    expect(refusal(compute)).toEqual({ code: 'legal-range', field: 'K' });
    expect(messageOf(compute)).toContain('Điều 63 Nghị định 214/2025/NĐ-CP');
  });

  test('leaves out an offer with an item below the floor of items', () => {
    const weak = {
      ...offers[0]!,
      items: [
        { points: 5.9, maximum: 10 },
        { points: 80, maximum: 90 }
      ]
    };
    expect(consultingScores([weak, offers[1]!], { quality: 0.7, price: 0.3 }).ranks).toEqual([null, 1]);
    const enough = { ...weak, items: [{ points: 6, maximum: 10 }] };
    expect(consultingScores([enough, offers[1]!], { quality: 0.7, price: 0.3 }).ranks).toEqual([1, 2]);
  });
});

describe('the technical floor', () => {
  test.each([
    ['ordinary', 70, true],
    ['ordinary', 69.99, false],
    ['high-technique', 80, true],
    ['high-technique', 79.99, false],
    ['consulting', 70, true],
    ['consulting-high', 79.99, false]
  ] as const)('%s: %d points of 100 pass: %s', (regime, technical, passes) => {
    expect(reachesFloor({ technical }, 100, regime)).toBe(passes);
  });

  test('may be set higher within its range, not beyond it', () => {
    expect(reachesFloor({ technical: 84 }, 100, 'high-technique', 0.85)).toBe(false);
    expect(refusal(() => reachesFloor({ technical: 84 }, 100, 'high-technique', 0.95))).toEqual({
      code: 'legal-range',
      field: 'floor'
    });
    expect(refusal(() => reachesFloor({ technical: 0 }, 0, 'ordinary'))).toEqual({
      code: 'not-positive',
      field: 'technical.maximum'
    });
  });
});

describe('the evaluated price', () => {
  test('adds whole-life factors and preference, and the lowest wins', () => {
    const { scores, ranks } = evaluatedPrices([
      { price: 1_000, adjustments: [300, -50] },
      { price: 1_100, preference: 100 },
      { price: 900, passes: false }
    ]);
    expect(scores).toEqual([1_250, 1_200, null]);
    expect(ranks).toEqual([2, 1, null]);
  });

  test('keeps every đồng of large amounts', () => {
    expect(evaluatedPrices([{ price: 123_456_789_012_345 }, { price: 123_456_789_012_346 }]).ranks).toEqual([1, 2]);
  });

  test('refuses a negative preference and an adjustment that is no number', () => {
    expect(refusal(() => evaluatedPrices([{ price: 1, preference: -1 }]))).toEqual({
      code: 'negative',
      field: 'offers[0].preference'
    });
    expect(refusal(() => evaluatedPrices([{ price: 1, adjustments: [NaN] }]))).toEqual({
      code: 'not-finite',
      field: 'offers[0].adjustments[0]'
    });
    expect(refusal(() => evaluatedPrices([{ price: NaN }]))).toEqual({ code: 'not-finite', field: 'offers[0].price' });
  });

  test('is not the lowest price, which looks at the price alone', () => {
    const given = [{ price: 1_000, adjustments: [300] }, { price: 1_100 }];
    expect(lowestPrices(given).ranks).toEqual([1, 2]);
    expect(evaluatedPrices(given).ranks).toEqual([2, 1]);
  });
});

describe('pass or fail of a general criterion', () => {
  const basic = (verdict: Detail['verdict']): Detail => ({ basic: true, verdict });
  const open = (verdict: Detail['verdict']): Detail => ({ basic: false, verdict });
  const details = (acceptable: number) =>
    Array.from({ length: 10 }, (_, i) => open(i < acceptable ? 'acceptable' : 'pass'));

  test('allows at most 30 % of the non-basic details to be merely acceptable', () => {
    expect(passesGeneral([basic('pass'), ...details(3)])).toBe(true);
    expect(passesGeneral([basic('pass'), ...details(4)])).toBe(false);
  });

  test('fails with any detail that fails', () => {
    expect(passesGeneral([basic('fail'), ...details(0)])).toBe(false);
    expect(passesGeneral([basic('pass'), open('fail'), ...details(0)])).toBe(false);
  });

  test('knows no "acceptable" for a basic detail', () => {
    expect(refusal(() => passesGeneral([basic('acceptable')]))).toEqual({
      code: 'unknown-value',
      field: 'details[0].verdict'
    });
    expect(refusal(() => passesGeneral([]))).toEqual({ code: 'empty', field: 'details' });
  });
});
