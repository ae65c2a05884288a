import {
  copras,
  type CriterionThresholds,
  decisionTable,
  type DecisionTable,
  edas,
  electre1,
  electre3,
  marcos,
  mrSort,
  type PreferenceFunction,
  promethee2,
  topsis,
  vikor,
  waspas,
  weightedProduct,
  weightedSum
} from '#lib/decision/methods/index.ts';

/** A performance table before it is packed. */
export interface TableInput {
  readonly matrix: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly objectives: readonly ('max' | 'min')[];
}

/** What the laws look at: a number a candidate, and the order that follows. */
export interface Ranked {
  readonly measures: readonly number[];
  /** 1 is best. */
  readonly ranks: readonly number[];
}

/** A method with its parameters fixed, ranking any table of performances from 1 to 10. */
export interface RankingMethod {
  readonly name: string;
  readonly rank: (input: TableInput) => Ranked;
  /** Whether a criterion can be split in two with its weight, and nothing changes. */
  readonly additive: boolean;
}

const tableOf = ({ matrix, weights, objectives }: TableInput) => decisionTable(matrix, weights, objectives);

function scored(
  name: string,
  additive: boolean,
  run: (table: DecisionTable) => { scores: Float64Array; ranks: number[] }
): RankingMethod {
  const rank = (input: TableInput) => {
    const { scores, ranks } = run(tableOf(input));
    return { measures: Array.from(scores), ranks };
  };
  return { name, rank, additive };
}

const FUNCTIONS: readonly PreferenceFunction[] = [
  { type: 'usual' },
  { type: 'ushape', q: 1 },
  { type: 'vshape', p: 4 },
  { type: 'level', q: 1, p: 3 },
  { type: 'linear', q: 0.5, p: 3 },
  { type: 'gaussian', s: 2 }
];

function promethee(name: string, preference: PreferenceFunction): RankingMethod {
  return scored(name, true, (table) =>
    promethee2(
      table,
      Array.from({ length: table.criteria }, () => preference)
    )
  );
}

const threshold = (intercept: number, slope = 0) => ({ slope, intercept });
const THRESHOLDS: CriterionThresholds = { q: threshold(0.5), p: threshold(2), v: threshold(6) };
const GROWING: CriterionThresholds = { q: threshold(0, 0.1), p: threshold(0, 0.3) };

function electreThree(name: string, thresholds: CriterionThresholds): RankingMethod {
  const rank = (input: TableInput) => {
    const { credibility, ranks } = electre3(
      tableOf(input),
      input.weights.map(() => thresholds)
    );
    return { measures: credibility.map((row) => row.reduce((a, b) => a + b, 0)), ranks };
  };
  return { name, rank, additive: false };
}

/** Methods that sort or choose rank by class, or by being chosen. */
const CHOOSING: readonly RankingMethod[] = [
  {
    name: 'electre1',
    additive: true,
    rank: (input) => {
      const { kernel } = electre1(tableOf(input), { concordanceLevel: 0.6, discordanceLevel: 0.4 });
      const ranks = input.matrix.map((_, i) => (kernel.includes(i) ? 1 : 2));
      return { measures: ranks, ranks };
    }
  },
  {
    name: 'mr_sort',
    additive: true,
    rank: (input) => {
      const limits = (good: number, fair: number) =>
        [good, fair].map((limit) => input.objectives.map((objective) => (objective === 'max' ? limit : 11 - limit)));
      const { classes } = mrSort(tableOf(input), { profiles: limits(7, 4), majority: 0.6 });
      return { measures: classes, ranks: classes };
    }
  }
];

/** Every method of the engine that orders candidates, in each of its variants. */
export const RANKING_METHODS: readonly RankingMethod[] = [
  ...(['minmax', 'max_ratio', 'sum'] as const).map((normalisation) =>
    scored(`weighted_sum ${normalisation}`, true, (table) => weightedSum(table, { normalisation }))
  ),
  scored('weighted_sum bounds', true, (table) =>
    weightedSum(table, {
      bounds: Array.from(table.costs, (cost) => (cost === 1 ? { worst: 10, best: 1 } : { worst: 1, best: 10 }))
    })
  ),
  ...(['max_ratio', 'sum', 'none'] as const).map((normalisation) =>
    scored(`weighted_product ${normalisation}`, true, (table) => weightedProduct(table, { normalisation }))
  ),
  scored('waspas', true, (table) => waspas(table)),
  ...(['vector', 'minmax', 'none'] as const).map((normalisation) =>
    scored(`topsis ${normalisation}`, false, (table) => topsis(table, normalisation))
  ),
  {
    name: 'vikor',
    additive: false,
    rank: (input) => {
      const { Q, ranks } = vikor(tableOf(input));
      return { measures: Array.from(Q), ranks };
    }
  },
  ...FUNCTIONS.map((preference) => promethee(`promethee2 ${preference.type}`, preference)),
  scored('copras', true, copras),
  scored('edas', true, edas),
  scored('marcos', true, marcos),
  electreThree('electre3', THRESHOLDS),
  electreThree('electre3 growing thresholds', GROWING),
  ...CHOOSING
];
