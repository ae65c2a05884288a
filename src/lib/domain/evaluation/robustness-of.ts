import { evaluatorRankings, panelAgreement } from '#lib/decision/agreement/index.ts';
import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import { leaveOneOut } from '#lib/decision/robustness/leave-one-out.ts';
import { smaaOfOutcome } from '#lib/decision/robustness/smaa-of-outcome.ts';
import { weightStability } from '#lib/decision/robustness/weight-stability.ts';
import { findingOf, type FindingNames } from './finding-of.ts';
import type { Acceptability, Agreement, Robustness } from './robustness.ts';

export type { Robustness } from './robustness.ts';

/** Keeps the standard error of a share at 0.5 percentage points or below. */
const WEIGHTINGS = 10_000;

/**
 * The cross-checks of an official result: other weights, other evaluators, the panel's agreement.
 *
 * @param seed from the seal, so that nobody could choose it after seeing scores
 * @param names of candidates and groups, for the sentences
 */
export function robustnessOf(
  problem: EvaluationProblem,
  result: Outcome,
  seed: number,
  names: FindingNames
): Robustness {
  const left = leaveOneOut(problem, result);
  const parts = {
    seed,
    acceptability: acceptabilityOf(problem, result, seed),
    stability: weightStability(problem, result).filter(({ isGroup }) => isGroup),
    agreement: agreementOf(problem, result, seed),
    leaveOneOut: {
      evaluators: left
        .filter(({ left: { kind } }) => kind === 'evaluator')
        .map(({ left: { id }, outcome, firstChanges, changedPairs }) => ({
          evaluator: id,
          order: outcome.order,
          firstChanges,
          changedPairs: changedPairs.length
        })),
      criteria: left
        .filter(({ left: { kind } }) => kind === 'criterion')
        .map(({ left: { id }, firstChanges, changedPairs }) => ({
          criterion: id,
          firstChanges,
          changedPairs: changedPairs.length
        }))
    }
  };
  return { ...parts, finding: findingOf(problem.rules, result, parts, names) };
}

function acceptabilityOf(problem: EvaluationProblem, result: Outcome, seed: number): Acceptability | null {
  if (result.order.length < 2) return null;
  const { candidates, iterations, rankAcceptability, standardErrors } = smaaOfOutcome(problem, result, {
    scores: 'certain',
    iterations: WEIGHTINGS,
    confidenceIterations: 0,
    seed
  });
  return {
    weightings: iterations,
    candidates,
    ranks: rankAcceptability,
    standardError: Math.max(...standardErrors.flat())
  };
}

function agreementOf(problem: EvaluationProblem, result: Outcome, seed: number): Agreement {
  const { overall, criteria } = panelAgreement(problem, result, { bootstrap: { seed } });
  const { concordance } = evaluatorRankings(problem, result.order);
  return {
    concordance:
      concordance === null ? null : { w: concordance.w, judges: concordance.judges, objects: concordance.objects },
    alpha:
      overall === null
        ? null
        : {
            alpha: overall.alpha,
            reading: overall.reading,
            units: overall.units,
            interval:
              overall.interval === null
                ? null
                : {
                    low: overall.interval.low,
                    high: overall.interval.high,
                    confidence: overall.interval.confidence,
                    resamples: overall.interval.resamples
                  }
          },
    criteria: criteria.map(({ criterion, alpha }) => ({ criterion, alpha: alpha.alpha }))
  };
}
