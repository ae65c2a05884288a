import { DecisionError } from '../shared/decision-error.ts';

/** Total of one candidate: weights from `w`, values from `v` on. */
export type TotalOf = (weights: Float64Array, w: number, values: Float64Array, v: number) => number;

/**
 * Makes the plain total, the sum of weight x value over the criteria.
 *
 * @example plainTotal(2)(Float64Array.of(0.5, 0.5), 0, Float64Array.of(80, 40), 0) // 60
 */
export function plainTotal(criteria: number): TotalOf {
  return (weights, w, values, v) => {
    let total = 0;
    for (let j = 0; j < criteria; j++) total += (weights[w + j] ?? 0) * (values[v + j] ?? 0);
    return total;
  };
}

/**
 * Where criteria are not applicable to some candidates: the tree in which their weights are shared out.
 *
 * `parents` has one entry for each criterion and then one for each group, each group before the group that holds it:
 * the number of the node's parent; the whole is the last node and has the parent -1.
 * `applicable[a][j]` says whether criterion j applies to candidate a.
 *
 * @example
 * // criteria 0, 1 in group 3; criterion 2 in group 4; node 5 is the whole
 * const parents = [3, 3, 4, 5, 5, -1];
 */
export interface Applicability {
  readonly parents: readonly number[];
  readonly applicable: readonly (readonly boolean[])[];
}

/**
 * Makes the total of a candidate to whom not everything applies, for weights of the criteria that change: a node weighs
 * what the criteria under it weigh, its value is the mean of its applicable children by weight, and a group with none
 * leaves its weight to its siblings. The function allocates nothing; it returns 0 when nothing applies.
 *
 * @param parents see {@link Applicability}
 * @param applicable one flag a criterion
 * @throws DecisionError `length-mismatch`, `out-of-range`
 * @example redistributedTotal([2, 2, -1], [true, false])(Float64Array.of(0.5, 0.5), 0, Float64Array.of(80, 0), 0) // 80
 */
export function redistributedTotal(parents: readonly number[], applicable: readonly boolean[]): TotalOf {
  const criteria = applicable.length;
  const nodes = parents.length;
  if (nodes <= criteria) throw new DecisionError('length-mismatch', 'parents', 'must hold criteria and groups');
  parents.forEach((parent, node) => {
    const isWhole = node === nodes - 1;
    if (
      isWhole ? parent !== -1 : !(Number.isInteger(parent) && parent >= criteria && parent > node && parent < nodes)
    ) {
      throw new DecisionError('out-of-range', `parents[${node}]`, 'must name a group that comes later');
    }
  });
  const up = Int32Array.from(parents);
  const applies = Uint8Array.from(applicable, Number);
  const weightOf = new Float64Array(nodes);
  const countedOf = new Float64Array(nodes);
  const sumOf = new Float64Array(nodes);
  return (weights, w, values, v) => {
    weightOf.fill(0);
    countedOf.fill(0);
    sumOf.fill(0);
    for (let node = 0; node < nodes - 1; node++) {
      const parent = up[node] ?? 0;
      const isCriterion = node < criteria;
      const weight = isCriterion ? (weights[w + node] ?? 0) : (weightOf[node] ?? 0);
      const counted = countedOf[node] ?? 0;
      weightOf[parent] = (weightOf[parent] ?? 0) + weight;
      if (isCriterion ? applies[node] === 0 : counted === 0) continue;
      const value = isCriterion ? (values[v + node] ?? 0) : (sumOf[node] ?? 0) / counted;
      countedOf[parent] = (countedOf[parent] ?? 0) + weight;
      sumOf[parent] = (sumOf[parent] ?? 0) + weight * value;
    }
    const counted = countedOf[nodes - 1] ?? 0;
    return counted === 0 ? 0 : (sumOf[nodes - 1] ?? 0) / counted;
  };
}
