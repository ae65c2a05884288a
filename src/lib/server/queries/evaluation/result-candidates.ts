import type { Outcome, Range, RankRange } from '#lib/decision/outcome/index.ts';
import type { CandidateName } from './candidate-names.ts';

export interface ResultCandidate extends CandidateName {
  readonly status: 'ranked' | 'excluded';
  readonly place: number | null;
  readonly shared: boolean;
  readonly rank: RankRange | null;
  readonly shown: Range;
  /** Share of the weight that is known, 0..1. */
  readonly coverage: number;
  readonly failedGates: readonly string[];
  /** Codes of criteria that are unknown, and of those that do not apply. */
  readonly unknown: readonly string[];
  readonly notApplicable: readonly string[];
  readonly groups: readonly { readonly code: string; readonly points: Range }[];
}

/** Candidates in the order of the ranking, those excluded last. */
export function resultCandidates(result: Outcome, names: readonly CandidateName[]): readonly ResultCandidate[] {
  const order = [
    ...result.order,
    ...result.candidates.filter(({ status }) => status === 'excluded').map(({ id }) => id)
  ];
  return order.flatMap((id): ResultCandidate[] => {
    const one = result.candidates.find((candidate) => candidate.id === id);
    const name = names.find((candidate) => candidate.id === id);
    if (one === undefined || name === undefined) return [];
    const { status, place, shared, rank, shown, coverage, failedGates, contributions, groups } = one;
    const inState = (state: 'unknown' | 'not-applicable'): readonly string[] =>
      contributions
        .filter((part) => part.state === state && (part.share > 0 || state === 'not-applicable'))
        .map(({ criterion }) => criterion);
    return [
      {
        ...name,
        status,
        place,
        shared,
        rank,
        shown,
        coverage,
        failedGates,
        unknown: inState('unknown'),
        notApplicable: inState('not-applicable'),
        groups: groups.map((group) => ({ code: group.id, points: group.points }))
      }
    ];
  });
}
