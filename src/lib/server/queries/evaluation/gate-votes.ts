import type { CandidateOutcome, GateResult } from '#lib/decision/outcome/index.ts';

/** How the panel voted on one gate of one candidate; who is barred has no vote. */
export interface GateVotes {
  readonly met: number;
  readonly notMet: number;
  /** Said that they could not tell. */
  readonly unknown: number;
}

export function gateVotes(
  { contributions }: Pick<CandidateOutcome, 'contributions'>,
  { criterion, votes }: Pick<GateResult, 'criterion' | 'votes'>
): GateVotes {
  const scores = contributions.find((one) => one.criterion === criterion)?.scores ?? [];
  return { ...votes, unknown: scores.filter(({ score }) => typeof score !== 'number').length };
}
