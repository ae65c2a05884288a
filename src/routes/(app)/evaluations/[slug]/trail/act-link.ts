import { href } from '#lib/app/href.ts';
import type { EvaluationTrail, TrailEntry } from '#lib/server/queries/evaluation/evaluation-trail.ts';

/** The page where what an act brought about can be read; undefined where that is the evaluation's own page or nowhere. */
export function actLink({ slug }: Pick<EvaluationTrail, 'slug'>, { command }: TrailEntry): string | undefined {
  switch (command) {
    case 'evaluation.decide-gate':
    case 'evaluation.confirm-gate':
      return href(`/evaluations/${slug}/result#gates`);
    case 'evaluation.close-scoring':
    case 'evaluation.conclude':
    case 'evaluation.publish':
      return href(`/evaluations/${slug}/result`);
    case 'evaluation.seal':
      return href(`/evaluations/${slug}#rules`);
    default:
      return undefined;
  }
}
