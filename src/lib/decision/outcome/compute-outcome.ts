import { checkRules } from './check-rules.ts';
import { checkTree } from './check-tree.ts';
import { conclude } from './conclude.ts';
import { flattenTree } from './flatten-tree.ts';
import { judgeCandidate } from './judge-candidate.ts';
import { orderOf } from './rank-standings.ts';
import { rankByCommonEvaluators } from './rank-by-common-evaluators.ts';
import { rankNotApplicableAsWorst } from './rank-not-applicable-as-worst.ts';
import { readAnswers } from './read-answers.ts';
import { readDecisions } from './read-decisions.ts';
import { reportCandidate } from './report-candidate.ts';
import { rollUpCandidate } from './roll-up-candidate.ts';
import { standCandidates } from './stand-candidates.ts';
import type { EvaluationProblem, Outcome } from './types.ts';
import { warnOfCandidate, warnOfPanel } from './warn-of.ts';

/**
 * The official result of an evaluation by the additive value model, in the declared order of work: aggregate each cell,
 * judge gates, turn scores into values 0..100 on declared bounds, keep unknowns as ranges, share the weight of what is
 * not applicable within its group, sum up the tree, round, then rank with tie-breaks.
 *
 * A pure function of its argument: the same problem gives the same outcome on every machine.
 *
 * @param problem at least one candidate and one criterion that carries weight
 * @returns totals 0..100, shares 0..1, competition ranks; never NaN
 * @throws DecisionError for input that is not a problem, naming its field; nothing is repaired
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (additive value model)
 * @example
 * const { order, conclusive } = computeOutcome(problem);
 * if (conclusive.ok) console.log(`first: ${order[0]}`);
 */
export function computeOutcome(problem: EvaluationProblem): Outcome {
  const { tree, scale, rules } = problem;
  checkTree(tree, scale);
  const { criteria, groups } = flattenTree(tree);
  checkRules(rules, new Set([...criteria, ...groups].map(({ node }) => node.id)));
  const leaves = criteria.map(({ node }) => node);
  const answers = readAnswers(problem, leaves);
  const decided = readDecisions(problem, leaves);

  const judged = problem.candidates.map(({ id }) => judgeCandidate(id, criteria, answers, decided, rules));
  const appraised = judged.map((candidate) => ({ candidate, rolled: rollUpCandidate(candidate, tree) }));
  const inPlay = appraised.filter(({ candidate }) => candidate.failedGates.length === 0);
  const ranked = inPlay.map(({ candidate }) => candidate);
  const standings = standCandidates(
    inPlay.map(({ rolled }) => rolled),
    rules
  );
  const common = rankByCommonEvaluators(problem, ranked, criteria, answers, standings);
  return {
    candidates: appraised.map(({ candidate, rolled }) => {
      const standing = standings.find(({ id }) => id === candidate.id);
      return reportCandidate(candidate, rolled, standing, rules);
    }),
    order: orderOf(standings),
    conclusive: conclude(judged, standings, rules),
    warnings: [
      ...warnOfPanel(problem),
      ...appraised.flatMap(({ candidate, rolled }) => warnOfCandidate(candidate, rolled, rules)),
      ...common.warnings
    ],
    commonEvaluators: common.ranking,
    notApplicableAsWorst: rankNotApplicableAsWorst(problem, ranked, standings)
  };
}
