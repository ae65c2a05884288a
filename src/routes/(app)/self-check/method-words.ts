import { m } from '#lib/paraglide/messages.js';

export type Family = 'ranking' | 'statutory' | 'weights' | 'agreement' | 'resampling';

/** Families in the order of the page, with their titles. */
export const FAMILIES: readonly { readonly id: Family; readonly title: () => string }[] = [
  { id: 'ranking', title: m.self_check_family_ranking },
  { id: 'statutory', title: m.self_check_family_statutory },
  { id: 'weights', title: m.self_check_family_weights },
  { id: 'agreement', title: m.self_check_family_agreement },
  { id: 'resampling', title: m.self_check_family_resampling }
];

const as = (name: string) => () => name;

const METHODS: Readonly<Record<string, readonly [Family, () => string]>> = {
  weighted_sum: ['ranking', m.self_check_method_weighted_sum],
  weighted_product: ['ranking', m.self_check_method_weighted_product],
  waspas: ['ranking', as('WASPAS')],
  topsis: ['ranking', as('TOPSIS')],
  vikor: ['ranking', as('VIKOR')],
  promethee1: ['ranking', as('PROMETHEE I')],
  promethee2: ['ranking', as('PROMETHEE II')],
  electre1: ['ranking', as('ELECTRE I')],
  electre3: ['ranking', as('ELECTRE III')],
  electre3_credibility: ['ranking', m.self_check_method_electre3_credibility],
  copras: ['ranking', as('COPRAS')],
  edas: ['ranking', as('EDAS')],
  marcos: ['ranking', as('MARCOS')],
  mr_sort: ['ranking', m.self_check_method_mr_sort],
  statutory_goods: ['statutory', m.self_check_method_statutory_goods],
  statutory_consulting: ['statutory', m.self_check_method_statutory_consulting],
  evaluated_price: ['statutory', m.self_check_method_evaluated_price],
  lowest_price: ['statutory', m.self_check_method_lowest_price],
  ahp: ['weights', as('AHP')],
  ahp_group: ['weights', m.self_check_method_ahp_group],
  ahp_hierarchy: ['weights', m.self_check_method_ahp_hierarchy],
  best_worst: ['weights', m.self_check_method_best_worst],
  direct_weights: ['weights', m.self_check_method_direct_weights],
  point_weights: ['weights', m.self_check_method_point_weights],
  swing_weights: ['weights', m.self_check_method_swing_weights],
  rank_weights: ['weights', m.self_check_method_rank_weights],
  entropy: ['weights', as('Entropy')],
  critic: ['weights', as('CRITIC')],
  kendall_w: ['agreement', m.self_check_method_kendall_w],
  krippendorff_alpha: ['agreement', m.self_check_method_krippendorff_alpha],
  smaa_acceptability: ['resampling', as('SMAA-2')],
  smaa_replay: ['resampling', m.self_check_method_smaa_replay]
};

/** Name of a method; one without a name is called as the files call it. */
export const methodName = (method: string): string => METHODS[method]?.[1]() ?? method;

const ORDER: readonly string[] = Object.keys(METHODS);

/** The cases of one family, method by method; a method that is not known here ranks, and comes first. */
export const casesOf = <C extends { readonly method: string }>(family: Family, cases: readonly C[]): C[] =>
  cases
    .filter(({ method }) => (METHODS[method]?.[0] ?? 'ranking') === family)
    .sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method));

const QUANTITIES: Readonly<Record<string, () => string>> = {
  scores: m.self_check_q_scores,
  ranks: m.self_check_q_ranks,
  weights: m.self_check_q_weights,
  classes: m.self_check_q_classes,
  acceptable_advantage: m.self_check_q_acceptable_advantage,
  acceptable_stability: m.self_check_q_acceptable_stability,
  compromise_set: m.self_check_q_compromise_set,
  kernel: m.self_check_q_kernel,
  concordance: m.self_check_q_concordance,
  discordance: m.self_check_q_discordance,
  credibility: m.self_check_q_credibility,
  rank_acceptability: m.self_check_q_rank_acceptability,
  price_points: m.self_check_q_price_points,
  totals: m.self_check_q_totals,
  central_weights: m.self_check_q_central_weights,
  relations: m.self_check_q_relations,
  normalised: m.self_check_q_normalised,
  matrix: m.self_check_q_group_judgements,
  phi_plus: as('φ⁺'),
  phi_minus: as('φ⁻'),
  CR: m.self_check_q_consistency_ratio,
  CI: m.self_check_q_consistency_index,
  input_consistency: m.self_check_q_input_consistency,
  koczkodaj: m.self_check_q_koczkodaj,
  lambda_max: as('λ max'),
  alpha: as('α'),
  xi: as('ξ')
};

/** Name of a quantity; Q, S, R and W are called so everywhere. */
export const quantityName = (quantity: string): string => QUANTITIES[quantity]?.() ?? quantity;
