import { flattenTree } from '../outcome/flatten-tree.ts';
import type { Criterion, EvaluationProblem, Outcome } from '../outcome/types.ts';
import { mean } from '../shared/statistics.ts';
import type { MeasurementLevel } from './alpha-metric.ts';
import { type AlphaOptions, type KrippendorffAlpha, krippendorffAlpha } from './krippendorff-alpha.ts';

/** How far the panel agrees on one criterion. */
export interface CriterionAgreement {
  readonly criterion: string;
  readonly level: MeasurementLevel;
  /** Highest less lowest score on a candidate, in the criterion's unit: mean and greatest; null without any pair. */
  readonly spread: { readonly mean: number; readonly greatest: number } | null;
  readonly alpha: KrippendorffAlpha;
}

/** How far a panel agrees, by criterion and over all. */
export interface PanelAgreement {
  readonly criteria: readonly CriterionAgreement[];
  /** Over all rubric cells at once, each candidate's cell being a unit; null when there is no rubric criterion. */
  readonly overall: KrippendorffAlpha | null;
}

const LEVELS: Record<Criterion['kind'], MeasurementLevel> = {
  rubric: 'ordinal',
  'yes-no': 'nominal',
  measure: 'interval'
};

/**
 * Agreement of the evaluators, criterion by criterion and over all rubric scores: spread and Krippendorff's alpha, on
 * the ordinal level for rubric scores, nominal for yes or no, interval for measures. Excluded candidates count too: the
 * panel scored them.
 *
 * @param outcome the outcome of the problem
 * @param rubricLevel level for rubric scores, `ordinal` when not given
 * @returns spread in the units of each criterion (levels of a rubric); alpha at most 1, null where it is undefined
 * @throws DecisionError `out-of-range` for the bootstrap, as `krippendorffAlpha` does
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
 * @example panelAgreement(problem, outcome).overall?.reading // 'tentative'
 */
export function panelAgreement(
  { tree, evaluators }: EvaluationProblem,
  outcome: Outcome,
  { level: rubricLevel = 'ordinal', bootstrap }: AlphaOptions = {}
): PanelAgreement {
  const asked = flattenTree(tree)
    .criteria.map(({ node }) => node)
    .filter(({ answeredBy }) => answeredBy !== 'record');
  if (evaluators.length === 0) return { criteria: [], overall: null };

  /** One row an evaluator, one column a candidate. */
  const ratingsOf = (criterion: string): (number | null)[][] =>
    evaluators.map(({ id }) =>
      outcome.candidates.map(({ contributions }) => {
        const cell = contributions.find((one) => one.criterion === criterion);
        const score = cell?.scores.find(({ evaluator }) => evaluator === id)?.score;
        return typeof score === 'number' ? score : null;
      })
    );
  const alphaOptions = (level: MeasurementLevel): AlphaOptions => ({ level, ...(bootstrap && { bootstrap }) });
  const criteria = asked.map(({ id, kind }): CriterionAgreement => {
    const level = kind === 'rubric' ? rubricLevel : LEVELS[kind];
    const spreads = outcome.candidates.flatMap(
      ({ contributions }) => contributions.find(({ criterion }) => criterion === id)?.spread ?? []
    );
    const spread = spreads.length === 0 ? null : { mean: mean(spreads), greatest: Math.max(...spreads) };
    return { criterion: id, level, spread, alpha: krippendorffAlpha(ratingsOf(id), alphaOptions(level)) };
  });
  const rubrics = asked.filter(({ kind }) => kind === 'rubric').map(({ id }) => ratingsOf(id));
  const cells = evaluators.map((_, i) => rubrics.flatMap((ratings) => ratings[i] ?? []));
  return {
    criteria,
    overall: rubrics.length === 0 ? null : krippendorffAlpha(cells, alphaOptions(rubricLevel))
  };
}
