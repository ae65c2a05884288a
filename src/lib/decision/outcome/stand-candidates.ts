import { type Contender, orderOf, rankStandings } from './rank-standings.ts';
import type { RolledUp } from './roll-up.ts';
import type { Range, Rules, SideRanking, Standing } from './types.ts';

/** A candidate that is not excluded, with its weighted sum. */
export interface RolledCandidate {
  readonly id: string;
  readonly rolled: RolledUp;
  readonly mayFallOut: boolean;
}

const NO_VALUE: Range = { low: 0, high: 0 };

/**
 * Ranks rolled-up candidates by total, then by the values of the declared tie-breaks. In a tie-break, what is not
 * applicable has value 0: nobody wins by it.
 *
 * @example standCandidates(rolled, rules).map(({ place }) => place) // [1, 2]
 */
export function standCandidates(candidates: readonly RolledCandidate[], rules: Rules): Standing[] {
  const contenders = candidates.map(({ id, rolled, mayFallOut }): Contender => {
    const valueOfNode = (node: string): Range =>
      rolled.criteria.get(node)?.value ?? rolled.groups.find((group) => group.id === node)?.value ?? NO_VALUE;
    return { id, total: rolled.total, tieBreaks: rules.tieBreaks.map(valueOfNode), mayFallOut };
  });
  return rankStandings(contenders, rules);
}

/**
 * Puts a ranking by another rule beside the official one.
 *
 * @example besideOfficial(standings, official).firstDiffers // false
 */
export function besideOfficial(standings: readonly Standing[], official: readonly Standing[]): SideRanking {
  const places = ({ place, rank }: Standing): string => `${place ?? ''} ${rank.best} ${rank.worst}`;
  const officially = new Map(official.map((standing) => [standing.id, standing]));
  const isFirst = (standing: Standing | undefined): boolean => standing?.rank.best === 1;
  return {
    order: orderOf(standings),
    standings,
    differs: standings.some((standing) => {
      const other = officially.get(standing.id);
      return other === undefined || places(other) !== places(standing);
    }),
    firstDiffers: standings.some((standing) => isFirst(standing) !== isFirst(officially.get(standing.id)))
  };
}
