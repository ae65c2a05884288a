import type { CandidateOutcome, Outcome } from '../outcome/types.ts';

/** How a second outcome differs from the first, over the candidates that both hold. */
export interface OrderChanges {
  /** Who stands, or may stand, first in the first outcome and no longer in the second, or the other way round. */
  readonly firstChanges: boolean;
  /** Pairs whose order is not what it was: in front, level, or not decided. */
  readonly changedPairs: readonly (readonly [string, string])[];
  /** Candidates that are excluded in one of the two only. */
  readonly statusChanges: readonly string[];
}

/**
 * Compares two outcomes of the same evaluation by the relative order of the candidates that both hold.
 *
 * @example orderChanges(official, withoutSecurity).changedPairs // [['A', 'B']]
 */
export function orderChanges(before: Outcome, after: Outcome): OrderChanges {
  const ids = before.candidates.map(({ id }) => id).filter((id) => find(after, id) !== undefined);
  const statusChanges = ids.filter((id) => find(before, id)?.status !== find(after, id)?.status);
  const ranked = ids.filter((id) => find(before, id)?.status === 'ranked' && find(after, id)?.status === 'ranked');
  const changedPairs = ranked.flatMap((a, i) =>
    ranked
      .slice(i + 1)
      .filter((b) => relation(find(before, a), find(before, b)) !== relation(find(after, a), find(after, b)))
      .map((b) => [a, b] as const)
  );
  const firsts = ({ candidates }: Outcome): string => {
    const held = candidates.filter(({ id, rank }) => ids.includes(id) && rank !== null);
    const best = held.filter((own) => !held.some((other) => relation(other, own) === 'ahead'));
    return JSON.stringify(best.map(({ id }) => id).sort());
  };
  return { firstChanges: firsts(before) !== firsts(after), changedPairs, statusChanges };
}

function find({ candidates }: Outcome, wanted: string): CandidateOutcome | undefined {
  return candidates.find(({ id }) => id === wanted);
}

function relation(a: CandidateOutcome | undefined, b: CandidateOutcome | undefined): string {
  if (a?.place != null && b?.place != null) return a.place < b.place ? 'ahead' : a.place > b.place ? 'behind' : 'level';
  if (!a?.rank || !b?.rank) return 'open';
  if (a.rank.worst < b.rank.best) return 'ahead';
  return a.rank.best > b.rank.worst ? 'behind' : 'open';
}
