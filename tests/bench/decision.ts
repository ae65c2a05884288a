import { decisionTable, promethee2, topsis, weightedSum } from '#lib/decision/methods/index.ts';
import { smaa } from '#lib/decision/robustness/smaa.ts';
import { Random } from '#lib/decision/shared/index.ts';
import type { BenchResult } from './bench-result.ts';
import { numpyPeer } from './decision-numpy.ts';
import { resultOf, timeOf } from './measure.ts';

const RUNS = 41;
const WARM_UP = 10;

/** Each computation made ready; what is returned is what is timed, ranks included. */
const COMPUTATIONS: Readonly<Record<string, () => () => unknown>> = {
  topsis: () => {
    const table = randomTable(10_000, 50, 1, 100);
    return () => topsis(table);
  },
  'weighted-sum': () => {
    const table = randomTable(10_000, 50, 1, 100);
    return () => weightedSum(table, { normalisation: 'minmax' });
  },
  smaa: () => {
    const values = randomRows(100, 30, 0, 1);
    return () => smaa({ values, weights: { kind: 'uniform' }, iterations: 10_000, seed: 2026 });
  },
  promethee2: () => {
    const table = randomTable(1000, 30, 0, 10);
    const preferences = Array.from({ length: 30 }, () => ({ type: 'linear', q: 0.5, p: 3 }) as const);
    return () => promethee2(table, preferences);
  },
  'smaa-office': () => {
    const values = randomRows(10, 12, 0, 1);
    const uncertainty = values.map((row) => row.map(() => ({ gaussian: 0.1 })));
    return () =>
      smaa({
        values,
        weights: { kind: 'uniform' },
        uncertainty,
        iterations: 10_000,
        confidenceIterations: 0,
        seed: 2026
      });
  }
};

/** The decision engine against NumPy, run by run in turn, so that both meet the same machine. */
export async function bench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const [name, prepare] of Object.entries(COMPUTATIONS)) {
    const run = prepare();
    for (let i = 0; i < WARM_UP; i++) run();
    const numpy = await numpyPeer(name);
    const own: number[] = [];
    const theirs: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      own.push(timeOf(run));
      if (numpy) theirs.push(await numpy.time());
    }
    numpy?.close();
    results.push(resultOf(name, own, numpy && { name: numpy.name, times: theirs }));
  }
  return results;
}

function randomRows(rows: number, columns: number, low: number, high: number): number[][] {
  const random = new Random(2026);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => low + (high - low) * random.next()));
}

/** Every third criterion is a cost. */
function randomTable(rows: number, columns: number, low: number, high: number) {
  const random = new Random(7);
  const weights = Array.from({ length: columns }, () => 1 + random.next());
  const objectives = weights.map((_, j) => (j % 3 === 0 ? 'min' : 'max'));
  return decisionTable(randomRows(rows, columns, low, high), weights, objectives);
}
