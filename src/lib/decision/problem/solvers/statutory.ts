import {
  consultingScores,
  evaluatedPrices,
  goodsScores,
  lowestPrices,
  type Offer,
  type OfferRanking,
  type PricedOffer
} from '../../statutory/index.ts';
import type { DecisionProblem } from '../decision-problem.ts';
import type { Parameters } from '../parameters.ts';
import { choiceOf, listOf, readFields, readFlag, readNumber } from '../read-values.ts';
import { dataOf, type Solved, type Solver } from '../solver.ts';

/**
 * `statutory_goods`: `data.offers` [{technical, price}]; `K`, `T`, `regime`, `maximum`, `floor_regime`, `floor`, `decimals`.
 *
 * @example solve(readProblem({ method: 'statutory_goods', data: { offers: [{ technical: 90, price: 200 }, { technical: 80, price: 100 }] }, params: { K: 0.3, T: 0.7 } })).result['ranks'] // [2, 1]
 */
export const solveStatutoryGoods: Solver = (problem, params) => {
  const regime = params.take('regime', {
    read: choiceOf(['goods', 'medicine', 'strategic-technology', 'quality-preferred']),
    fallback: 'goods',
    announced: 'goods'
  });
  const floorRegime = params.take('floor_regime', {
    read: choiceOf(['ordinary', 'high-technique']),
    fallback: 'ordinary',
    announced: 'the ordinary floor'
  });
  const quality = params.require('K', readNumber);
  const price = params.require('T', readNumber);
  return ranked(
    goodsScores(offersOf(problem, readOffer), { quality, price, regime, floorRegime, ...limitsOf(params) })
  );
};

/**
 * `statutory_consulting`: `data.offers` [{technical, price, items}]; `K`, `G`, `maximum`, `floor_regime`, `floor`, `decimals`.
 *
 * @example solve(readProblem({ method: 'statutory_consulting', data: { offers: [{ technical: 90, price: 200 }, { technical: 80, price: 100 }] }, params: { K: 0.8, G: 0.2 } })).result['ranks'] // [2, 1]
 */
export const solveStatutoryConsulting: Solver = (problem, params) => {
  const floorRegime = params.take('floor_regime', {
    read: choiceOf(['consulting', 'consulting-high']),
    fallback: 'consulting',
    announced: 'the floor for consulting'
  });
  const quality = params.require('K', readNumber);
  const price = params.require('G', readNumber);
  const ranking = consultingScores(offersOf(problem, readOffer), { quality, price, floorRegime, ...limitsOf(params) });
  const { result, warnings } = ranked(ranking);
  return { result: { ...result, price_points: ranking.pricePoints }, warnings };
};

/**
 * `evaluated_price`: `data.offers` [{price, adjustments, preference, passes}].
 *
 * @example solve(readProblem({ method: 'evaluated_price', data: { offers: [{ price: 100, adjustments: [30] }, { price: 120 }] } })).result['ranks'] // [2, 1]
 */
export const solveEvaluatedPrice: Solver = (problem) => ranked(evaluatedPrices(offersOf(problem, readPricedOffer)));

/**
 * `lowest_price`: `data.offers` [{price, passes}].
 *
 * @example solve(readProblem({ method: 'lowest_price', data: { offers: [{ price: 100 }, { price: 120 }] } })).result['ranks'] // [1, 2]
 */
export const solveLowestPrice: Solver = (problem) => ranked(lowestPrices(offersOf(problem, readPricedOffer)));

function ranked({ scores, totals, ranks, rule, warnings }: OfferRanking): Solved {
  return { result: { scores, totals, ranks, rule }, warnings };
}

function offersOf<T>(problem: DecisionProblem, read: (value: unknown, field: string) => T): T[] {
  return listOf(read)(dataOf(problem, ['offers'])['offers'], 'data.offers');
}

function limitsOf(params: Parameters) {
  const maximum = params.take('maximum', { read: readNumber, fallback: 100, announced: '100 points' });
  const decimals = params.take('decimals', { read: readNumber, fallback: 2, announced: '2 decimals' });
  return { maximum, decimals, ...(params.has('floor') && { floor: params.require('floor', readNumber) }) };
}

function readOffer(value: unknown, field: string): Offer {
  const { technical, price, items } = readFields(value, field, ['technical', 'price', 'items']);
  const offer = { technical: readNumber(technical, `${field}.technical`), price: readNumber(price, `${field}.price`) };
  return items === undefined ? offer : { ...offer, items: listOf(readItem)(items, `${field}.items`) };
}

function readItem(value: unknown, field: string) {
  const { points, maximum } = readFields(value, field, ['points', 'maximum']);
  return { points: readNumber(points, `${field}.points`), maximum: readNumber(maximum, `${field}.maximum`) };
}

function readPricedOffer(value: unknown, field: string): PricedOffer {
  const names = ['price', 'adjustments', 'preference', 'passes'];
  const { price, adjustments = [], preference = 0, passes = true } = readFields(value, field, names);
  return {
    price: readNumber(price, `${field}.price`),
    adjustments: listOf(readNumber)(adjustments, `${field}.adjustments`),
    preference: readNumber(preference, `${field}.preference`),
    passes: readFlag(passes, `${field}.passes`)
  };
}
