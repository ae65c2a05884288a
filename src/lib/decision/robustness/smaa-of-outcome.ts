import { fillingBy, pick } from '../outcome/filling.ts';
import { flattenTree } from '../outcome/flatten-tree.ts';
import { type NodeShare, treeShares } from '../outcome/tree-shares.ts';
import type { CandidateOutcome, EvaluationProblem, Outcome, Range } from '../outcome/types.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { panelDeviation } from './panel-deviation.ts';
import type { Applicability } from './redistributed-total.ts';
import type { CellUncertainty } from './score-uncertainty.ts';
import { smaa, type SmaaResult } from './smaa.ts';
import type { WeightLaw } from './weight-law.ts';

/** What is drawn, how often, and with which seed. */
export interface OutcomeSmaaOptions {
  /** Whose weights are drawn: those of all criteria (default), or of the top level only. */
  readonly level?: 'criteria' | 'top';
  /**
   * `uniform` (default): nothing is known of the weights; `declared-order`: only their declared order is kept;
   * `around`: each within so large a part of its declared share (0.5: from half to one and a half of it); or any law.
   */
  readonly weights?: 'uniform' | 'declared-order' | { readonly around: number } | WeightLaw;
  /**
   * `panel` (default): a score has a normal error, the standard error of the evaluators' mean; `certain`: none.
   */
  readonly scores?: 'panel' | 'certain';
  /** 10,000 when not given. */
  readonly iterations?: number;
  readonly confidenceIterations?: number;
  readonly seed: number;
}

/** What SMAA-2 finds on an evaluation, with the ids that rows and weights stand for. */
export interface OutcomeSmaa extends SmaaResult {
  /** Ids of the ranked candidates, in the order of the result's rows. */
  readonly candidates: readonly string[];
  /** Ids of the criteria or top-level nodes, in the order of the weights. */
  readonly nodes: readonly string[];
  /** Their declared shares, summing to 1. */
  readonly declaredWeights: readonly number[];
}

/**
 * SMAA-2 on an evaluation: how often each ranked candidate would have each rank if the weights, and the scores within
 * the panel's disagreement, were other than they are.
 *
 * Only nodes that carry weight are drawn. An unknown is drawn from its whole range, or is worst where the rules say so.
 * Where a criterion is not applicable its weight goes to its group under every weighting, as in the result itself.
 *
 * @param outcome the outcome of the problem; excluded candidates take no part
 * @param options the level of the tree whose weights are drawn, their law, what is uncertain in scores, iterations, seed
 * @returns shares from 0 to 1 by candidate and rank, weights as shares of the whole
 * @throws DecisionError `too-few` when nobody is ranked; else as `smaa`
 * @see Lahdelma and Salminen (2001), SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision Making,
 *   Operations Research 49(3), 444-454
 * @example
 * smaaOfOutcome(problem, outcome, { seed: 2026 }).rankAcceptability[0]?.[0] // 0.93
 */
export function smaaOfOutcome(
  problem: EvaluationProblem,
  outcome: Outcome,
  { level = 'criteria', weights = 'uniform', scores = 'panel', iterations = 10_000, ...rest }: OutcomeSmaaOptions
): OutcomeSmaa {
  const ranked = outcome.candidates.filter(({ status }) => status === 'ranked');
  if (ranked.length === 0) throw new DecisionError('too-few', 'outcome', 'no candidate is ranked');
  const shares = treeShares(problem.tree).filter(({ ofWhole }) => ofWhole > 0);
  const nodes = shares.filter(({ isGroup, parent }) => (level === 'top' ? parent === null : !isGroup));
  const total = nodes.reduce((sum, { ofWhole }) => sum + ofWhole, 0);
  const declared = nodes.map(({ ofWhole }) => ofWhole / total);
  const cells = ranked.map((candidate) => nodes.map((node) => cellOf(problem, candidate, node)));
  const filling = fillingBy(problem.rules);

  const result = smaa({
    ...rest,
    iterations,
    values: cells.map((row) => row.map(({ value }) => pick(value, filling))),
    weights: lawOf(weights, declared),
    uncertainty: cells.map((row) =>
      row.map(({ value, deviation }): CellUncertainty => {
        if (value.low < value.high) return filling === 'worst' ? null : { uniform: [value.low, value.high] };
        return scores === 'panel' && deviation > 0 ? { gaussian: deviation } : null;
      })
    ),
    bounds: { low: 0, high: 100 },
    applicability: {
      parents: level === 'top' ? [...nodes.map(() => nodes.length), -1] : parentsOf(shares, nodes),
      applicable: cells.map((row) => row.map(({ applicable }) => applicable))
    } satisfies Applicability
  });
  return {
    ...result,
    candidates: ranked.map(({ id }) => id),
    nodes: nodes.map(({ id }) => id),
    declaredWeights: declared
  };
}

interface NodeCell {
  readonly value: Range;
  readonly applicable: boolean;
  readonly deviation: number;
}

function cellOf({ tree }: EvaluationProblem, { contributions, groups }: CandidateOutcome, node: NodeShare): NodeCell {
  const criteria = flattenTree(tree).criteria.map((placed) => placed.node);
  const deviationOf = (id: string): number => {
    const cell = contributions.find(({ criterion }) => criterion === id);
    const criterion = criteria.find((one) => one.id === id);
    return cell && criterion ? panelDeviation(cell.scores, criterion) : 0;
  };
  if (!node.isGroup) {
    const cell = contributions.find(({ criterion }) => criterion === node.id);
    const applicable = cell !== undefined && cell.state !== 'not-applicable';
    return { value: cell?.value ?? { low: 0, high: 0 }, applicable, deviation: deviationOf(node.id) };
  }
  const group = groups.find(({ id }) => id === node.id);
  const share = group?.share ?? 0;
  const inside = contributions.filter(({ path, state }) => path.includes(node.id) && state === 'known');
  // Errors of different criteria are taken as independent, so their variances add up.
  const variance = inside.reduce((sum, one) => sum + ((one.share / (share || 1)) * deviationOf(one.criterion)) ** 2, 0);
  return {
    value: group?.value ?? { low: 0, high: 0 },
    applicable: group?.state === 'counted',
    deviation: Math.sqrt(variance)
  };
}

/** Parents as numbers: criteria first, then groups from the inside out, then the whole. */
function parentsOf(shares: readonly NodeShare[], leaves: readonly NodeShare[]): number[] {
  const groups = shares.filter(({ isGroup }) => isGroup).toReversed();
  const nodes = [...leaves, ...groups];
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  return [...nodes.map(({ parent }) => (parent === null ? nodes.length : (numbers.get(parent) ?? nodes.length))), -1];
}

function lawOf(weights: NonNullable<OutcomeSmaaOptions['weights']>, declared: readonly number[]): WeightLaw {
  if (weights === 'uniform') return { kind: 'uniform' };
  if (weights === 'declared-order') return { kind: 'ordered', levels: levelsOf(declared) };
  if (!('around' in weights)) return weights;
  const { around } = weights;
  if (!(around >= 0 && around <= 1)) throw new DecisionError('out-of-range', 'weights.around', 'must lie from 0 to 1');
  return {
    kind: 'interval',
    low: declared.map((share) => share * (1 - around)),
    high: declared.map((share) => Math.min(1, share * (1 + around)))
  };
}

/** Criteria by falling weight; those whose weights are equal but for binary noise stand on one level. */
function levelsOf(weights: readonly number[]): number[][] {
  const levels = new Map<number, number[]>();
  weights.forEach((weight, i) => {
    const key = Number(weight.toPrecision(12));
    levels.set(key, [...(levels.get(key) ?? []), i]);
  });
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level);
}
