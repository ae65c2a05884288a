import type { EvaluationProblem, Outcome } from '#lib/decision/outcome/index.ts';
import { criteriaOf, shareOfWhole, type CriteriaSetContent, type Criterion } from '../criteria/criteria-set.ts';
import type { LocalText } from '../shared/local-text.ts';

type Answer = number | 'unknown' | 'not-applicable';

/** One criterion of one candidate, evaluator by evaluator. */
export interface GapRow {
  readonly criterion: string;
  readonly title: LocalText;
  readonly share: number;
  readonly kind: Criterion['kind']['type'];
  /** In the panel's order; null where the evaluator is barred. */
  readonly answers: readonly GapAnswer[];
  /** Mean of the real scores, in the criterion's unit. */
  readonly mean: number | null;
  /** Highest less lowest real score in levels of the scale; null with fewer than two. */
  readonly gap: number | null;
  /** The gap reaches the declared threshold. */
  readonly over: boolean;
}

export interface GapAnswer {
  readonly evaluator: string;
  readonly answer: Answer | null;
  /** The score on the levels of the scale, for the tint; null without a real score. */
  readonly level: number | null;
  /** Levels above (+) or below (-) the mean, where the row is over the threshold and this is 1 or more; else 0. */
  readonly apart: number;
}

/**
 * Rows of the heat table of one candidate, the largest disagreement first, then the heaviest criterion.
 *
 * A level is a step of the rubric's scale; a yes or no and a measure are stretched onto it by their declared bounds, so
 * that one threshold holds for all.
 */
export function gapRows(
  problem: EvaluationProblem,
  result: Outcome,
  criteria: Pick<CriteriaSetContent, 'tree'>,
  candidate: string,
  gapInLevels: number
): readonly GapRow[] {
  const shares = shareOfWhole(criteria);
  const steps = Math.abs(problem.scale.best - problem.scale.worst);
  const contributions = result.candidates.find(({ id }) => id === candidate)?.contributions ?? [];
  const rows = criteriaOf(criteria).flatMap(({ criterion }): GapRow[] => {
    const contribution = contributions.find((one) => one.criterion === criterion.code);
    if (contribution === undefined || criterion.answeredBy !== 'evaluator') return [];
    const [worst, best] = boundsOf(criterion, problem.scale);
    // Signed: where less is better, a smaller number stands on a higher level.
    const perLevel = (best - worst) / steps;
    const given = new Map<string, Answer>(contribution.scores.map(({ evaluator, score }) => [evaluator, score]));
    const real = [...given.values()].filter((score) => typeof score === 'number');
    const mean = real.length === 0 ? null : real.reduce((sum, score) => sum + score, 0) / real.length;
    const gap = real.length < 2 ? null : (Math.max(...real) - Math.min(...real)) / Math.abs(perLevel);
    const over = gap !== null && gap >= gapInLevels - 1e-9;
    return [
      {
        criterion: criterion.code,
        title: criterion.title,
        share: shares.get(criterion.code) ?? 0,
        kind: criterion.kind.type,
        answers: problem.evaluators.map(({ id }): GapAnswer => {
          const answer = given.get(id) ?? null;
          const isReal = typeof answer === 'number';
          const apart = isReal && over && mean !== null ? (answer - mean) / perLevel : 0;
          return {
            evaluator: id,
            answer,
            level: isReal ? (answer - worst) / perLevel : null,
            apart: Math.abs(apart) >= 1 - 1e-9 ? apart : 0
          };
        }),
        mean,
        gap,
        over
      }
    ];
  });
  return rows.sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || b.share - a.share);
}

const boundsOf = (criterion: Criterion, scale: { worst: number; best: number }): readonly [number, number] =>
  criterion.kind.type === 'measure'
    ? [criterion.kind.worst, criterion.kind.best]
    : criterion.kind.type === 'yes-no'
      ? [0, 1]
      : [scale.worst, scale.best];
