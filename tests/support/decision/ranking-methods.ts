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
  promethee1,
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

type Cell = number | string | boolean | null;

/** All that a method says of m candidates, in a form that the laws can put in another order. */
export interface Ranked {
  /** m, 1 is best. */
  readonly ranks: readonly number[];
  /** m values each. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  /** m x m each. */
  readonly matrices: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** What is said of all together. */
  readonly facts: Readonly<Record<string, boolean>>;
}

/** A method with its parameters fixed, ranking any table of performances from 1 to 10. */
export interface RankingMethod {
  readonly name: string;
  readonly rank: (input: TableInput) => Ranked;
  /** Whether a criterion can be split in two with its weight, and nothing changes. */
  readonly additive: boolean;
}

/** Every number that a method says, the ranks among them. */
export function numbersOf({ ranks, lists, matrices }: Ranked): number[] {
  const cells = [...Object.values(lists).flat(), ...Object.values(matrices).flat(2)];
  return [...ranks, ...cells.filter((cell) => typeof cell === 'number')];
}

const NOTHING = { lists: {}, matrices: {}, facts: {} } as const;

const tableOf = ({ matrix, weights, objectives }: TableInput) => decisionTable(matrix, weights, objectives);

/** A set of candidates as a list: 1 for a member, 0 for any other. */
const membership = (members: readonly number[], candidates: number): number[] =>
  Array.from({ length: candidates }, (_, i) => Number(members.includes(i)));

function scored(
  name: string,
  additive: boolean,
  run: (table: DecisionTable) => { scores: Float64Array; ranks: number[] },
  prepare: (input: TableInput) => TableInput = (input) => input
): RankingMethod {
  const rank = (input: TableInput): Ranked => {
    const { ranks, ...found } = run(tableOf(prepare(input)));
    const lists = Object.entries(found).flatMap(([key, list]: [string, unknown]) =>
      list instanceof Float64Array ? [[key, Array.from(list)] as const] : []
    );
    return { ...NOTHING, ranks, lists: Object.fromEntries(lists) };
  };
  return { name, rank, additive };
}

/** The same table with every cost turned into a benefit. */
const turned = ({ matrix, weights, objectives }: TableInput): TableInput => ({
  matrix: matrix.map((row) => row.map((value, j) => (objectives[j] === 'max' ? value : 11 - value))),
  weights,
  objectives: objectives.map(() => 'max')
});

const FUNCTIONS: readonly PreferenceFunction[] = [
  { type: 'usual' },
  { type: 'ushape', q: 1 },
  { type: 'vshape', p: 4 },
  { type: 'level', q: 1, p: 3 },
  { type: 'linear', q: 0.5, p: 3 },
  { type: 'gaussian', s: 2 }
];

const forAll = (table: DecisionTable, preference: PreferenceFunction): PreferenceFunction[] =>
  Array.from({ length: table.criteria }, () => preference);

/** PROMETHEE I has no ranks: behind a candidate is whoever it is preferred to. */
function prometheeOne(preference: PreferenceFunction): RankingMethod {
  const rank = (input: TableInput): Ranked => {
    const table = tableOf(input);
    const { phiPlus, phiMinus, relations } = promethee1(table, forAll(table, preference));
    const ranks = relations.map((row) => 1 + row.filter((relation) => relation === 'P-').length);
    return {
      ...NOTHING,
      ranks,
      lists: { phiPlus: Array.from(phiPlus), phiMinus: Array.from(phiMinus) },
      matrices: { relations }
    };
  };
  return { name: `promethee1 ${preference.type}`, rank, additive: true };
}

function vikorWith(v: number): RankingMethod {
  const rank = (input: TableInput): Ranked => {
    const { S, R, Q, ranks, acceptableAdvantage, acceptableStability, compromiseSet } = vikor(tableOf(input), v);
    return {
      ranks,
      lists: {
        S: Array.from(S),
        R: Array.from(R),
        Q: Array.from(Q),
        compromiseSet: membership(compromiseSet, ranks.length)
      },
      matrices: {},
      facts: { acceptableAdvantage, acceptableStability }
    };
  };
  return { name: `vikor v = ${v}`, rank, additive: false };
}

const threshold = (intercept: number, slope = 0) => ({ slope, intercept });
const THRESHOLDS: CriterionThresholds = { q: threshold(0.5), p: threshold(2), v: threshold(6) };
const GROWING: CriterionThresholds = { q: threshold(0, 0.1), p: threshold(0, 0.3) };

function electreThree(name: string, thresholds: CriterionThresholds): RankingMethod {
  const rank = (input: TableInput): Ranked => {
    const { concordance, credibility, relations, descending, ascending, ranks } = electre3(
      tableOf(input),
      input.weights.map(() => thresholds)
    );
    return { ...NOTHING, ranks, lists: { descending, ascending }, matrices: { concordance, credibility, relations } };
  };
  return { name, rank, additive: false };
}

function electreOne(scale: 'none' | 'sum'): RankingMethod {
  const rank = (input: TableInput): Ranked => {
    const options = { concordanceLevel: 0.6, discordanceLevel: 0.4, scale };
    const { concordance, discordance, outranking, kernel, warnings } = electre1(tableOf(input), options);
    const chosen = membership(kernel, input.matrix.length);
    return {
      ...NOTHING,
      ranks: chosen.map((member) => 2 - member),
      matrices: { concordance, discordance, outranking },
      facts: { circles: warnings.some(({ code }) => code === 'cycle') }
    };
  };
  return { name: `electre1 ${scale}`, rank, additive: true };
}

const SORTING: RankingMethod = {
  name: 'mr_sort',
  additive: true,
  rank: (input) => {
    const limits = (good: number, fair: number) =>
      [good, fair].map((limit) => input.objectives.map((objective) => (objective === 'max' ? limit : 11 - limit)));
    const { classes, concordance } = mrSort(tableOf(input), { profiles: limits(7, 4), majority: 0.6 });
    const lists = Object.fromEntries([0, 1].map((k) => [`limit ${k}`, concordance.map((row) => row[k] ?? 0)]));
    return { ...NOTHING, ranks: classes, lists };
  }
};

/** Every method of the engine that orders candidates, in each of its variants. */
export const RANKING_METHODS: readonly RankingMethod[] = [
  ...(['minmax', 'max_ratio', 'sum'] as const).map((normalisation) =>
    scored(`weighted_sum ${normalisation}`, true, (table) => weightedSum(table, { normalisation }))
  ),
  scored('weighted_sum none', true, (table) => weightedSum(table, { normalisation: 'none' }), turned),
  scored('weighted_sum bounds', true, (table) =>
    weightedSum(table, {
      bounds: Array.from(table.costs, (cost) => (cost === 1 ? { worst: 10, best: 1 } : { worst: 1, best: 10 }))
    })
  ),
  ...(['max_ratio', 'sum', 'none'] as const).map((normalisation) =>
    scored(`weighted_product ${normalisation}`, true, (table) => weightedProduct(table, { normalisation }))
  ),
  scored('weighted_product log10', true, (table) => weightedProduct(table, { form: 'log10' })),
  ...[0, 0.5, 1].map((lambda) => scored(`waspas lambda = ${lambda}`, true, (table) => waspas(table, lambda))),
  ...(['vector', 'minmax', 'none'] as const).map((normalisation) =>
    scored(`topsis ${normalisation}`, false, (table) => topsis(table, normalisation))
  ),
  ...[0, 0.25, 0.5, 1].map(vikorWith),
  ...FUNCTIONS.map(prometheeOne),
  ...FUNCTIONS.map((preference) =>
    scored(`promethee2 ${preference.type}`, true, (table) => promethee2(table, forAll(table, preference)))
  ),
  scored('copras', true, copras),
  scored('edas', true, edas),
  scored('marcos', true, marcos),
  electreThree('electre3', THRESHOLDS),
  electreThree('electre3 growing thresholds', GROWING),
  electreOne('none'),
  electreOne('sum'),
  SORTING
];
