import type { JudgedCandidate } from './judge-candidate.ts';
import type { LeafValue } from './roll-up.ts';
import { rollUpCandidate } from './roll-up-candidate.ts';
import { besideOfficial, standCandidates } from './stand-candidates.ts';
import type { EvaluationProblem, SideRanking, Standing } from './types.ts';

const WORST: LeafValue = { state: 'known', value: { low: 0, high: 0 } };

/**
 * The ranking with every "not applicable" at value 0 and its weight kept, so that nobody wins by it unseen.
 *
 * @param inPlay candidates that are not excluded
 * @returns null when everything is applicable to all of them
 * @example rankNotApplicableAsWorst(problem, inPlay, standings)?.order // ['B', 'A']
 */
export function rankNotApplicableAsWorst(
  { tree, rules }: EvaluationProblem,
  inPlay: readonly JudgedCandidate[],
  official: readonly Standing[]
): SideRanking | null {
  if (!inPlay.some(({ cells }) => [...cells.values()].some(({ state }) => state === 'not-applicable'))) return null;
  const rolled = inPlay.map((candidate) =>
    rollUpCandidate(candidate, tree, (cell) => (cell.state === 'not-applicable' ? WORST : cell))
  );
  return besideOfficial(standCandidates(rolled, rules), official);
}
