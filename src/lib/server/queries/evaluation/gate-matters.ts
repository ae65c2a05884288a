import type { CandidateOutcome, GateResult, Outcome } from '#lib/decision/outcome/index.ts';
import { criteriaOf, type CriteriaSet } from '#lib/domain/criteria/criteria-set.ts';
import type { Evaluation, GateDecision } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { gateVotes, type GateVotes } from './gate-votes.ts';

/** A gate of one candidate that is not simply met: open, missed, waived, or waiting for a second person. */
export interface GateMatter {
  readonly candidate: string;
  readonly criterion: string;
  readonly title: LocalText;
  /** Null for a reader who may see that something waits for them, but no scores yet. */
  readonly state: GateResult['state'] | null;
  readonly votes: GateVotes | null;
  readonly decision: {
    readonly kind: GateDecision['kind'];
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly confirmedBy: string | null;
    readonly confirmedAt: string | null;
  } | null;
}

/**
 * Gates that need somebody's word, or had it.
 *
 * @param result undefined where nothing is computed yet: then only what was asked for is listed
 * @param scope `asked`: only gates on which somebody's word was asked, for a second person who may see no other scores
 */
export function gateMatters(
  evaluation: Evaluation,
  criteriaSet: CriteriaSet,
  result: Outcome | undefined,
  scope: 'all' | 'asked' = 'all'
): readonly GateMatter[] {
  const titles = new Map(criteriaOf(criteriaSet).map(({ criterion }) => [criterion.code, criterion.title]));
  const decisionOn = (candidate: string, criterion: string): GateMatter['decision'] => {
    const found = evaluation.gateDecisions.find((one) => one.candidate === candidate && one.criterion === criterion);
    if (found === undefined) return null;
    const { kind, reason, by, at, confirmedBy = null, confirmedAt = null } = found;
    return { kind, reason, by, at, confirmedBy, confirmedAt };
  };
  const matter = (candidate: string, criterion: string, outcome?: CandidateOutcome): GateMatter => {
    const gate = outcome?.gates.find((one) => one.criterion === criterion);
    return {
      candidate,
      criterion,
      title: titles.get(criterion) ?? { vi: criterion },
      state: gate?.state ?? null,
      votes: outcome === undefined || gate === undefined ? null : gateVotes(outcome, gate),
      decision: decisionOn(candidate, criterion)
    };
  };
  if (result === undefined) {
    return evaluation.gateDecisions.map(({ candidate, criterion }) => matter(candidate, criterion));
  }
  return result.candidates.flatMap((candidate) =>
    candidate.gates
      .filter(
        ({ state, criterion }) => decisionOn(candidate.id, criterion) !== null || (scope === 'all' && state !== 'met')
      )
      .map(({ criterion }) => matter(candidate.id, criterion, candidate))
  );
}
