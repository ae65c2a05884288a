import type { Placed } from './flatten-tree.ts';
import { judgeCandidate, type JudgedCandidate } from './judge-candidate.ts';
import type { Answers } from './read-answers.ts';
import { rollUpCandidate } from './roll-up-candidate.ts';
import { besideOfficial, standCandidates } from './stand-candidates.ts';
import type { Criterion, EvaluationProblem, Outcome, OutcomeWarning, Standing } from './types.ts';

interface CommonRanking {
  readonly ranking: Outcome['commonEvaluators'];
  readonly warnings: readonly OutcomeWarning[];
}

/**
 * The ranking by the evaluators common to all candidates in play, where conflicts of interest gave them different
 * ones. Who is in play stays as officially judged, and no more evaluators are asked for than are common.
 *
 * @example rankByCommonEvaluators(problem, inPlay, criteria, answers, standings).ranking?.evaluators // ['e2', 'e3']
 */
export function rankByCommonEvaluators(
  { tree, rules }: EvaluationProblem,
  inPlay: readonly JudgedCandidate[],
  criteria: readonly Placed<Criterion>[],
  answers: Answers,
  official: readonly Standing[]
): CommonRanking {
  const panels = inPlay.map(({ id }) => answers.evaluatorsOf(id));
  const evaluators = (panels[0] ?? []).filter((id) => panels.every((panel) => panel.includes(id)));
  if (panels.every((panel) => panel.length === evaluators.length)) return { ranking: null, warnings: [] };
  if (evaluators.length === 0) return { ranking: null, warnings: [{ code: 'no-common-evaluator' }] };

  const common: Answers = {
    evaluatorsOf: () => evaluators,
    of: (candidate, criterion) => {
      const given = answers.of(candidate, criterion);
      return criterion.answeredBy === 'record'
        ? given
        : given.filter(({ evaluator }) => evaluators.includes(evaluator));
    }
  };
  const fewer = { ...rules, minEvaluators: Math.min(rules.minEvaluators, evaluators.length) };
  const rolled = inPlay.map(({ id, gates }) => {
    const again = judgeCandidate(id, criteria, common, () => null, fewer);
    return rollUpCandidate({ ...again, gates }, tree);
  });
  return { ranking: { ...besideOfficial(standCandidates(rolled, rules), official), evaluators }, warnings: [] };
}
