import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderKeys, orderOf, reordered } from '../../../../tests/support/decision/table-arbitrary.ts';
import { DecisionError } from '../shared/index.ts';
import { consultingScores, evaluatedPrices, goodsScores, lowestPrices, type OfferRanking } from './index.ts';

/** An offer that every formula can read. */
interface AnyOffer {
  readonly technical: number;
  readonly price: number;
  readonly adjustments: readonly number[];
  readonly preference: number;
  readonly passes: boolean;
}

const offer: fc.Arbitrary<AnyOffer> = fc.record({
  technical: fc.integer({ min: 600, max: 1000 }).map((tenths) => tenths / 10),
  price: fc.integer({ min: 1, max: 60 }).map((hundreds) => hundreds * 1e8),
  adjustments: fc.array(
    fc.integer({ min: -50, max: 50 }).map((millions) => millions * 1e6),
    { maxLength: 3 }
  ),
  preference: fc.constantFrom(0, 0, 75e6),
  passes: fc.boolean()
});
const lists = fc.array(offer, { minLength: 1, maxLength: 7 });

const FORMULAS: readonly (readonly [string, (offers: readonly AnyOffer[]) => OfferRanking])[] = [
  ['goods', (offers) => goodsScores(offers, { quality: 0.3, price: 0.7 })],
  [
    'goods of high technique',
    (offers) => goodsScores(offers, { quality: 0.1, price: 0.9, floorRegime: 'high-technique' })
  ],
  ['consulting', (offers) => consultingScores(offers, { quality: 0.7, price: 0.3 })],
  ['evaluated price', evaluatedPrices],
  ['lowest price', lowestPrices]
];

/** Nothing where no offer passes, which is refused. */
function attempt(rank: (offers: readonly AnyOffer[]) => OfferRanking, offers: readonly AnyOffer[]) {
  try {
    return rank(offers);
  } catch (error) {
    if (error instanceof DecisionError && error.code === 'empty') return undefined;
    throw error;
  }
}

describe.each(FORMULAS)('%s', (_, rank) => {
  test('never ranks an offer below one that is no better and no cheaper', () => {
    const gains = fc.record({ points: fc.integer({ min: 0, max: 20 }), discount: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(lists, gains, (offers, { points, discount }) => {
        const [own] = offers;
        const better: AnyOffer = {
          ...own!,
          technical: Math.min(100, own!.technical + points),
          price: (own!.price * (100 - discount)) / 100
        };
        const ranking = attempt(rank, [...offers, better]);
        if (!ranking || ranking.ranks[0] === null) return;
        expect(ranking.ranks.at(-1)).not.toBeNull();
        expect(ranking.ranks.at(-1)).toBeLessThanOrEqual(ranking.ranks[0]!);
      })
    );
  });

  test('follows a change of the order of offers', () => {
    fc.assert(
      fc.property(lists, orderKeys, (offers, keys) => {
        const order = orderOf(keys, offers.length);
        const before = attempt(rank, offers);
        const after = attempt(rank, reordered(offers, order));
        expect(after?.ranks).toEqual(before && reordered(before.ranks, order));
        expect(after?.totals).toEqual(before && reordered(before.totals, order));
      })
    );
  });

  test('does not let an offer that fails change anything for the others', () => {
    fc.assert(
      fc.property(lists, (offers) => {
        const failing: AnyOffer = { technical: 10, price: 1, adjustments: [], preference: 0, passes: false };
        const before = attempt(rank, offers);
        const after = attempt(rank, [...offers, failing]);
        expect(after?.ranks.slice(0, -1)).toEqual(before?.ranks);
        expect(after?.totals.slice(0, -1)).toEqual(before?.totals);
        if (after) expect(after.ranks.at(-1)).toBeNull();
      })
    );
  });
});
