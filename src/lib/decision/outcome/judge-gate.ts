import type { Answer, Criterion, GateResult, Rules } from './types.ts';

/** Whether one real score passes the gate. "At least" follows the criterion's direction: where less is better, at most. */
function passes(score: number, { gate, worst, best }: Criterion): boolean {
  if (gate === undefined) return true;
  if ('is' in gate) return score === (gate.is ? 1 : 0);
  return Math.sign(best - worst) * (score - gate.atLeast) >= 0;
}

/**
 * Judges one gate for one candidate by its real votes: `open` with fewer than `minEvaluators` of them; else met when
 * every vote says so (`unanimous`) or more than half do (`majority`). A waiver goes before a closing, a closing before
 * the votes.
 *
 * @param answers as for `aggregateCell`; only real scores are votes
 * @example judgeGate(criterion, [4, 5, 2], { gateRule: 'majority', minEvaluators: 3 }, null).state // 'met' for atLeast 3
 */
export function judgeGate(
  criterion: Criterion,
  answers: readonly Answer[],
  { gateRule, minEvaluators }: Pick<Rules, 'gateRule' | 'minEvaluators'>,
  decided: 'waived' | 'closed-not-shown' | null
): GateResult {
  const scores = answers.filter((answer) => typeof answer === 'number');
  const met = scores.filter((score) => passes(score, criterion)).length;
  const notMet = scores.length - met;
  const isMet = gateRule === 'unanimous' ? notMet === 0 : met > notMet;
  const judged = scores.length < minEvaluators ? 'open' : isMet ? 'met' : 'not-met';
  return { criterion: criterion.id, state: decided ?? judged, judged, votes: { met, notMet } };
}
