import type { JudgedCandidate, JudgedCell } from './judge-candidate.ts';
import { type LeafValue, rollUp } from './roll-up.ts';
import type { RolledCandidate } from './stand-candidates.ts';
import type { TreeNode } from './types.ts';

const NONE: LeafValue = { state: 'not-applicable', value: { low: 0, high: 0 } };

/**
 * Weighted sum for one judged candidate.
 *
 * @param read how a cell is to count; as it was judged when not given
 * @example rollUpCandidate(judged, problem.tree).rolled.total // { low: 72, high: 72 }
 */
export function rollUpCandidate(
  { id, cells, gates }: JudgedCandidate,
  tree: readonly TreeNode[],
  read: (cell: JudgedCell) => LeafValue = (cell) => cell
): RolledCandidate {
  const rolled = rollUp(tree, (criterion) => {
    const cell = cells.get(criterion);
    return cell === undefined ? NONE : read(cell);
  });
  return { id, rolled, mayFallOut: gates.some(({ state }) => state === 'open') };
}
