import { type Filling, fillingBy, rankedBy } from '../outcome/filling.ts';
import { type NodeShare, treeShares } from '../outcome/tree-shares.ts';
import type { CandidateOutcome, EvaluationProblem, Outcome } from '../outcome/types.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { type LeadInterval, leadInterval } from './lead-interval.ts';
import { type WeightLine, weightLine } from './weight-lines.ts';

/** One end of a stability interval. */
export interface StabilityEnd {
  /** Share among the siblings, 0..1. */
  readonly ofSiblings: number;
  /** The same as a share of the whole, 0..1. */
  readonly ofWhole: number;
  /** Who overtakes whom just beyond this end; null at 0 and 1 when nobody does. */
  readonly overtakes: { readonly candidate: string; readonly whom: string } | null;
}

/** How far a weight can go either way. */
export interface StabilityInterval {
  readonly low: StabilityEnd;
  readonly high: StabilityEnd;
}

/** How far the weight of one node can go before the result changes. */
export interface NodeStability {
  /** Criterion or group. */
  readonly node: string;
  readonly isGroup: boolean;
  readonly ofSiblings: number;
  readonly ofWhole: number;
  /** Where the candidate in first place stays at or above all others. */
  readonly winner: StabilityInterval;
  /** Where no two neighbours in the order change places; neighbours that share a place are not held to it. */
  readonly order: StabilityInterval;
}

/** Which weights move and how unknowns count. */
export interface StabilityOptions {
  /**
   * `siblings` (default): a node's share within its group moves and its siblings are rescaled, as in the criteria set's
   * own table. `whole`: a criterion's share of the whole moves and all other criteria are rescaled.
   */
  readonly across?: 'siblings' | 'whole';
  /** How unknowns count; by the problem's rules when not given. */
  readonly filling?: Filling;
}

/**
 * Weight-stability intervals of the additive model in closed form: for every weight that can move, how far it can go,
 * the others rescaled, before the first place or the order changes. Totals are compared unrounded.
 *
 * @returns one entry for each node that carries weight beside a sibling that does; none when fewer than two candidates
 *   are ranked
 * @throws DecisionError `not-comparable` for `across: 'whole'` when something is not applicable, for its weight is
 *   shared within its group
 * @see Mareschal (1988), Weight stability intervals in multicriteria decision aid, European Journal of Operational
 *   Research 33(1), 54-64
 * @example
 * weightStability(problem, computeOutcome(problem))[0]?.winner.low.ofWhole // 0.11
 */
export function weightStability(
  problem: EvaluationProblem,
  outcome: Outcome,
  { across = 'siblings', filling = fillingBy(problem.rules) }: StabilityOptions = {}
): NodeStability[] {
  const ranked = rankedBy(outcome, filling);
  if (ranked.length < 2) return [];
  const nodes = nodesOf(problem, ranked, across);
  return nodes.flatMap((node) => {
    const siblings = nodes.filter(({ parent, id }) => parent === node.parent && id !== node.id);
    if (node.ofSiblings === 0 || !siblings.some(({ ofSiblings }) => ofSiblings > 0)) return [];
    const lines = ranked.map((candidate) => ({ candidate, line: weightLine(candidate, node, siblings, filling) }));
    const [first, ...others] = lines;
    if (first === undefined) return [];
    const againstFirst = others.map((other) => between(first, other, node));
    const neighbours = others.flatMap((lower, i) => {
      const upper = lines[i];
      const tied = upper?.candidate.place === lower.candidate.place && lower.candidate.place !== null;
      return upper === undefined || tied ? [] : [between(upper, lower, node)];
    });
    const { id, isGroup, ofSiblings, ofWhole } = node;
    const winner = narrowest(againstFirst, node);
    return [{ node: id, isGroup, ofSiblings, ofWhole, winner, order: narrowest(neighbours, node) }];
  });
}

interface Line {
  readonly candidate: CandidateOutcome;
  readonly line: WeightLine;
}

interface PairInterval extends LeadInterval {
  readonly upper: string;
  readonly lower: string;
}

function between(upper: Line, lower: Line, { ofSiblings }: NodeShare): PairInterval {
  return {
    ...leadInterval(upper.line, lower.line, ofSiblings),
    upper: upper.candidate.id,
    lower: lower.candidate.id
  };
}

function narrowest(pairs: readonly PairInterval[], { ofSiblings, ofWhole }: NodeShare): StabilityInterval {
  const scale = ofWhole / ofSiblings;
  const end = (at: number, pair: PairInterval | undefined): StabilityEnd => ({
    ofSiblings: at,
    ofWhole: at * scale,
    overtakes: pair === undefined ? null : { candidate: pair.lower, whom: pair.upper }
  });
  const low = Math.max(0, ...pairs.map((pair) => pair.low));
  const high = Math.min(1, ...pairs.map((pair) => pair.high));
  return {
    low: end(low, low === 0 ? undefined : pairs.find((pair) => pair.low === low)),
    high: end(high, high === 1 ? undefined : pairs.find((pair) => pair.high === high))
  };
}

function nodesOf(
  { tree }: EvaluationProblem,
  ranked: readonly CandidateOutcome[],
  across: 'siblings' | 'whole'
): NodeShare[] {
  const nodes = treeShares(tree);
  if (across === 'siblings') return nodes;
  const weighty = nodes.filter(({ isGroup, ofWhole }) => !isGroup && ofWhole > 0);
  const ids = new Set(weighty.map(({ id }) => id));
  for (const { contributions } of ranked) {
    if (contributions.some(({ criterion, state }) => ids.has(criterion) && state === 'not-applicable')) {
      throw new DecisionError(
        'not-comparable',
        'across',
        'a weight that is shared within a group has no place in the whole'
      );
    }
  }
  return weighty.map((node) => ({ ...node, parent: null, ofSiblings: node.ofWhole }));
}
