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
import { choiceOf, listOf, readFlag, readNumber, readObject } from '../read-values.ts';
import { needed, type Solved, type Solver } from '../solver.ts';

/** `statutory_goods`: `data.offers` [{technical, price}]; `K`, `T`, `regime`, `maximum`, `floor_regime`, `floor`, `decimals`. */
export const solveStatutoryGoods: Solver = (problem, params) => {
  const regime = params.take('regime', {
    read: choiceOf(['goods', 'medicine', 'strategic-technology', 'quality-preferred']),
    fallback: 'goods'
  });
  const floorRegime = params.take('floor_regime', {
    read: choiceOf(['ordinary', 'high-technique']),
    fallback: 'ordinary'
  });
  const quality = params.require('K', readNumber);
  const price = params.require('T', readNumber);
  return ranked(
    goodsScores(offersOf(problem, readOffer), { quality, price, regime, floorRegime, ...limitsOf(params) })
  );
};

/** `statutory_consulting`: `data.offers` [{technical, price, items}]; `K`, `G`, `maximum`, `floor_regime`, `floor`, `decimals`. */
export const solveStatutoryConsulting: Solver = (problem, params) => {
  const floorRegime = params.take('floor_regime', {
    read: choiceOf(['consulting', 'consulting-high']),
    fallback: 'consulting'
  });
  const quality = params.require('K', readNumber);
  const price = params.require('G', readNumber);
  const ranking = consultingScores(offersOf(problem, readOffer), { quality, price, floorRegime, ...limitsOf(params) });
  const { result, warnings } = ranked(ranking);
  return { result: { ...result, price_points: ranking.pricePoints }, warnings };
};

/** `evaluated_price`: `data.offers` [{price, adjustments, preference, passes}]. */
export const solveEvaluatedPrice: Solver = (problem) => ranked(evaluatedPrices(offersOf(problem, readPricedOffer)));

/** `lowest_price`: `data.offers` [{price, passes}]. */
export const solveLowestPrice: Solver = (problem) => ranked(lowestPrices(offersOf(problem, readPricedOffer)));

function ranked({ scores, totals, ranks, rule, warnings }: OfferRanking): Solved {
  return { result: { scores, totals, ranks, rule }, warnings };
}

function offersOf<T>(problem: DecisionProblem, read: (value: unknown, field: string) => T): T[] {
  return listOf(read)(needed(problem, 'data')['offers'], 'data.offers');
}

function limitsOf(params: Parameters) {
  const maximum = params.take('maximum', { read: readNumber, fallback: 100 });
  const decimals = params.take('decimals', { read: readNumber, fallback: 2 });
  return { maximum, decimals, ...(params.has('floor') && { floor: params.require('floor', readNumber) }) };
}

function readOffer(value: unknown, field: string): Offer {
  const { technical, price, items } = readObject(value, field);
  const offer = { technical: readNumber(technical, `${field}.technical`), price: readNumber(price, `${field}.price`) };
  return items === undefined ? offer : { ...offer, items: listOf(readItem)(items, `${field}.items`) };
}

function readItem(value: unknown, field: string) {
  const { points, maximum } = readObject(value, field);
  return { points: readNumber(points, `${field}.points`), maximum: readNumber(maximum, `${field}.maximum`) };
}

function readPricedOffer(value: unknown, field: string): PricedOffer {
  const { price, adjustments = [], preference = 0, passes = true } = readObject(value, field);
  return {
    price: readNumber(price, `${field}.price`),
    adjustments: listOf(readNumber)(adjustments, `${field}.adjustments`),
    preference: readNumber(preference, `${field}.preference`),
    passes: readFlag(passes, `${field}.passes`)
  };
}
