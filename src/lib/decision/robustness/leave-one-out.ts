import { RESULT_NOISE } from '../shared/tolerance.ts';
import { computeOutcome } from '../outcome/compute-outcome.ts';
import { isGroup } from '../outcome/flatten-tree.ts';
import { treeShares } from '../outcome/tree-shares.ts';
import type { EvaluationProblem, Outcome, TreeNode } from '../outcome/types.ts';
import { orderChanges, type OrderChanges } from './order-changes.ts';

/** The result without one part of the evaluation. */
export interface LeftOut extends OrderChanges {
  readonly left: { readonly kind: 'criterion' | 'group' | 'evaluator' | 'candidate'; readonly id: string };
  readonly outcome: Outcome;
}

/**
 * The result again and again, each time without one criterion, one top-level group, one evaluator or one candidate.
 *
 * A criterion or group is left out by giving it weight 0: gates and tie-breaks stay declared. Without an evaluator the
 * minimum of evaluators is at most the panel that is left; gates are judged again by it. The last evaluator, and the
 * last node that carries weight, cannot be left out. Leaving out a candidate never changes the order of the others in
 * the additive model; it is listed so that this can be seen.
 *
 * @param problem as it was given to `computeOutcome`
 * @param official the outcome of the problem
 * @returns one entry for each part that can be left out, in the order criteria and groups, evaluators, candidates
 * @throws DecisionError as `computeOutcome` does
 * @example leaveOneOut(problem, outcome).filter(({ firstChanges }) => firstChanges).map(({ left }) => left.id)
 */
export function leaveOneOut(problem: EvaluationProblem, official: Outcome): LeftOut[] {
  const compare = (left: LeftOut['left'], changed: EvaluationProblem): LeftOut => {
    const outcome = computeOutcome(changed);
    return { left, outcome, ...orderChanges(official, outcome) };
  };
  const weighty = treeShares(problem.tree).filter(({ ofWhole }) => ofWhole > 0);
  const nodes = weighty
    .filter(({ isGroup: inner, parent, ofWhole }) => (!inner || parent === null) && ofWhole < 1 - RESULT_NOISE)
    .map(({ id, isGroup: inner }) =>
      compare({ kind: inner ? 'group' : 'criterion', id }, { ...problem, tree: weightless(problem.tree, id) })
    );
  const panel = problem.evaluators.length < 2 ? [] : problem.evaluators;
  const evaluators = panel.map(({ id }) => compare({ kind: 'evaluator', id }, withoutEvaluator(problem, id)));
  const field = problem.candidates.length < 2 ? [] : problem.candidates;
  const candidates = field.map(({ id }) => compare({ kind: 'candidate', id }, withoutCandidate(problem, id)));
  return [...nodes, ...evaluators, ...candidates];
}

/** The tree with one node at weight 0, and the groups above it that have nothing else to weigh. */
function weightless(tree: readonly TreeNode[], id: string): TreeNode[] {
  return tree.map((node) => {
    if (node.id === id) return { ...node, weight: 0 };
    if (!isGroup(node)) return node;
    const children = weightless(node.children, id);
    return { ...node, children, weight: children.some(({ weight }) => weight > 0) ? node.weight : 0 };
  });
}

function withoutEvaluator(problem: EvaluationProblem, id: string): EvaluationProblem {
  const evaluators = problem.evaluators.filter((one) => one.id !== id);
  return {
    ...problem,
    evaluators,
    barred: problem.barred.filter(({ evaluator }) => evaluator !== id),
    cells: problem.cells.filter(({ evaluator }) => evaluator !== id),
    rules: { ...problem.rules, minEvaluators: Math.min(problem.rules.minEvaluators, evaluators.length) }
  };
}

function withoutCandidate(problem: EvaluationProblem, id: string): EvaluationProblem {
  const others = <Item extends { readonly candidate: string }>(items: readonly Item[]): Item[] =>
    items.filter(({ candidate }) => candidate !== id);
  return {
    ...problem,
    candidates: problem.candidates.filter((one) => one.id !== id),
    barred: others(problem.barred),
    cells: others(problem.cells),
    ...(problem.facts && { facts: others(problem.facts) }),
    waivers: others(problem.waivers),
    closedGates: others(problem.closedGates)
  };
}
