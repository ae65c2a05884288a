import { roundHalfAway } from '../shared/round-half-away.ts';
import type { JudgedCandidate } from './judge-candidate.ts';
import type { RolledCandidate } from './stand-candidates.ts';
import type { CandidateOutcome, Contribution, Rules, Standing } from './types.ts';

const NO_POINTS = { share: 0, points: { low: 0, high: 0 } } as const;

/**
 * Puts together what the outcome says of one candidate. An excluded candidate keeps its points for the record and has
 * neither rank nor place.
 *
 * @param standing its standing, or undefined when it is excluded
 * @example reportCandidate(judged, rolled, standing, { decimals: 2 }).shown // { low: 72, high: 72 }
 */
export function reportCandidate(
  { id, cells, gates, failedGates }: JudgedCandidate,
  { rolled }: RolledCandidate,
  standing: Standing | undefined,
  { decimals }: Pick<Rules, 'decimals'>
): CandidateOutcome {
  const contributions = [...cells.values()].map(
    ({ criterion, path, state, value, score, spread, scores }): Contribution => {
      const { share, points } = rolled.criteria.get(criterion.id) ?? NO_POINTS;
      return { criterion: criterion.id, path, share, state, value, points, score, spread, scores };
    }
  );
  const { total, coverage, groups } = rolled;
  const shown = { low: roundHalfAway(total.low, decimals), high: roundHalfAway(total.high, decimals) };
  return {
    id,
    status: standing ? 'ranked' : 'excluded',
    failedGates,
    gates,
    total,
    shown,
    coverage,
    rank: standing?.rank ?? null,
    place: standing?.place ?? null,
    shared: standing?.shared ?? false,
    contributions,
    groups
  };
}
