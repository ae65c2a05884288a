import type { JudgedCandidate } from './judge-candidate.ts';
import type { RolledCandidate } from './stand-candidates.ts';
import type { EvaluationProblem, OutcomeWarning, Rules } from './types.ts';

/**
 * A panel that is smaller than the rules ask for leaves every cell unknown.
 *
 * @example warnOfPanel(problem) // [{ code: 'panel-below-minimum', evaluators: 2, minEvaluators: 3 }]
 */
export function warnOfPanel({ evaluators, rules: { minEvaluators } }: EvaluationProblem): OutcomeWarning[] {
  if (evaluators.length >= minEvaluators) return [];
  return [{ code: 'panel-below-minimum', evaluators: evaluators.length, minEvaluators }];
}

/**
 * What a reader must be told of one candidate: what judging it brought up, that nothing applies to it, and which cells
 * are unknown and matter to its rank. Of an excluded candidate only the first is of interest.
 *
 * @example warnOfCandidate(judged, rolled, rules) // [{ code: 'unknown-left', candidate: 'A', criteria: ['backup'] }]
 */
export function warnOfCandidate(
  { id: candidate, cells, failedGates, warnings }: JudgedCandidate,
  { rolled }: RolledCandidate,
  { unknownPolicy, tieBreaks }: Rules
): OutcomeWarning[] {
  if (failedGates.length > 0) return [...warnings];
  const shareOf = (id: string): number => rolled.criteria.get(id)?.share ?? 0;
  const applies = [...cells.keys()].some((id) => shareOf(id) > 0);
  const unknown = [...cells.values()]
    .filter(({ state, criterion: { id } }) => state === 'unknown' && (shareOf(id) > 0 || tieBreaks.includes(id)))
    .map(({ criterion }) => criterion.id);
  const code = unknownPolicy === 'worst' ? 'unknown-as-worst' : 'unknown-left';
  return [
    ...warnings,
    ...(applies ? [] : [{ code: 'nothing-applicable', candidate } as const]),
    ...(unknown.length === 0 ? [] : [{ code, candidate, criteria: unknown } as const])
  ];
}
