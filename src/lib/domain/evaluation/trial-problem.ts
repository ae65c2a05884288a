import { fillingBy, pick } from '#lib/decision/outcome/filling.ts';
import type { EvaluationProblem, Outcome, TreeNode } from '#lib/decision/outcome/index.ts';

/** The one who answers in a trial: the panel as a whole. */
const PANEL = 'panel';

/**
 * The official problem with the panel's aggregated scores in place of each evaluator's, for trying other weights in the
 * browser: it gives the same totals and ranks, is small, and tells nobody who gave what.
 *
 * Excluded candidates are left out, and gates with them. An unknown cell stays open, or counts as the result counted
 * it.
 */
export function trialProblem(problem: EvaluationProblem, result: Outcome): EvaluationProblem {
  const ranked = result.candidates.filter(({ status }) => status === 'ranked');
  return {
    scale: problem.scale,
    tree: withoutGates(problem.tree),
    candidates: ranked.map(({ id }) => ({ id })),
    evaluators: [{ id: PANEL }],
    barred: [],
    cells: ranked.flatMap(({ id, contributions }) =>
      contributions.map(({ criterion, state, score }) => ({
        evaluator: PANEL,
        candidate: id,
        criterion,
        score: state === 'known' && score !== null ? score : state === 'not-applicable' ? state : ('unknown' as const)
      }))
    ),
    rules: { ...problem.rules, aggregate: 'mean', minEvaluators: 1 },
    waivers: [],
    closedGates: []
  };
}

/** Gates are settled before anything is ranked; here every criterion is the panel's, and takes any number. */
const withoutGates = (tree: readonly TreeNode[]): TreeNode[] =>
  tree.map((node) => {
    if ('children' in node) return { ...node, children: withoutGates(node.children) };
    const { gate: _gate, answeredBy: _answeredBy, ...criterion } = node;
    // A mean of levels, or of yes and no, lies between them: a number on the same bounds.
    return { ...criterion, kind: 'measure' };
  });

/** The trial with other weights for the top-level nodes, by id; nodes that are not named keep theirs. */
export const withWeights = (
  problem: EvaluationProblem,
  weights: Readonly<Record<string, number>>
): EvaluationProblem => ({
  ...problem,
  tree: problem.tree.map((node) => ({ ...node, weight: weights[node.id] ?? node.weight }))
});

/** The number of a total that counts when unknowns are left: by the declared policy. */
export const countedTotal = (
  problem: EvaluationProblem,
  total: { readonly low: number; readonly high: number }
): number => pick(total, fillingBy(problem.rules));
