import { DecisionError } from '../shared/decision-error.ts';
import { checkValueFunction } from '../values/check-value-function.ts';
import { isGroup } from './flatten-tree.ts';
import type { Criterion, Scale, TreeNode } from './types.ts';

/** Far from the ends of double precision, so that values times weights keep all their digits. */
const LARGEST = 1e300;
const SMALLEST = 1e-290;

/**
 * Makes sure that a criteria tree can carry a result: nodes everywhere, ids used once, weights that are finite, not
 * negative and not all zero where a share is to be given out, value functions and gates on their scales.
 *
 * @throws DecisionError naming the field, for example `tree[1].children[0].weight`
 * @example checkTree(problem.tree, { worst: 0, best: 5 }) // no error
 */
export function checkTree(tree: readonly TreeNode[], scale: Scale): void {
  if (!Number.isFinite(scale.worst) || !Number.isFinite(scale.best)) {
    throw new DecisionError('not-finite', 'scale', 'must have finite ends');
  }
  if (scale.worst === scale.best) throw new DecisionError('bounds-equal', 'scale.best', 'must differ from worst');
  if (!checkSiblings(tree, 'tree', scale, new Set())) {
    throw new DecisionError('weights-zero', 'tree', 'no criterion carries weight');
  }
}

/** @returns whether some weight is given to a criterion among the nodes or below them */
function checkSiblings(nodes: readonly TreeNode[], field: string, scale: Scale, seen: Set<string>): boolean {
  if (nodes.length === 0) throw new DecisionError('empty', field, 'needs at least one criterion');
  let weighty = false;
  nodes.forEach((node, i) => {
    const place = `${field}[${i}]`;
    if (seen.has(node.id)) throw new DecisionError('duplicate', `${place}.id`, `"${node.id}" is used twice`);
    seen.add(node.id);
    if (!Number.isFinite(node.weight)) throw new DecisionError('not-finite', `${place}.weight`, 'must be finite');
    if (node.weight < 0) throw new DecisionError('weight-negative', `${place}.weight`, 'must not be negative');
    if (isGroup(node)) {
      const given = checkSiblings(node.children, `${place}.children`, scale, seen);
      if (node.weight > 0 && !given) {
        throw new DecisionError('weights-zero', `${place}.children`, 'a group with a weight needs one that carries it');
      }
    } else {
      checkCriterion(node, place, scale);
    }
    if (node.weight > 0) weighty = true;
  });
  requireAddable(nodes, field);
  return weighty;
}

/** Weights whose sum, times a value of 100, has no double would make every share 0, without a word. */
function requireAddable(nodes: readonly TreeNode[], field: string): void {
  const total = nodes.reduce((weights, { weight }) => weights + weight, 0);
  if (total > LARGEST) throw new DecisionError('not-finite', field, 'has weights too large to be shared out');
  const faint = nodes.findIndex(({ weight }) => weight > 0 && weight < SMALLEST);
  if (faint >= 0) throw new DecisionError('out-of-range', `${field}[${faint}].weight`, 'is too small to be shared out');
}

function checkCriterion(criterion: Criterion, place: string, scale: Scale): void {
  checkValueFunction(criterion, place);
  const { kind, worst, best, gate } = criterion;
  for (const [name, bound] of [
    ['worst', worst],
    ['best', best]
  ] as const) {
    if (kind === 'rubric' && !isOn(bound, scale)) {
      throw new DecisionError('out-of-scale', `${place}.${name}`, 'must lie on the scale');
    }
    if (kind === 'yes-no' && bound !== 0 && bound !== 1) {
      throw new DecisionError('out-of-scale', `${place}.${name}`, 'must be 1 (yes) or 0 (no)');
    }
  }
  if (gate === undefined) return;
  const fits = 'is' in gate ? kind === 'yes-no' : kind !== 'yes-no' && isOn(gate.atLeast, criterion);
  if (!fits) throw new DecisionError('gate-not-on-scale', `${place}.gate`, 'must be an answer that can be given');
}

/**
 * Whether a number lies between two ends, whichever is the higher; false for NaN.
 *
 * @example isOn(3, { worst: 5, best: 0 }) // true
 */
export function isOn(score: number, { worst, best }: Scale): boolean {
  return score >= Math.min(worst, best) && score <= Math.max(worst, best);
}
