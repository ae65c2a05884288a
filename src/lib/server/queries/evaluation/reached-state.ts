import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';

/** A step of the work, without the two states that end it from anywhere. */
export type CourseState = 'draft' | 'sealed' | 'scoring' | 'moderation' | 'concluded' | 'published';

/** The step that an evaluation is at, or had come to when it was cancelled or withdrawn. */
export function reachedState(
  evaluation: Pick<Evaluation, 'state' | 'seal' | 'round' | 'outcome' | 'conclusion' | 'published'>
): CourseState {
  const { state } = evaluation;
  if (state !== 'cancelled' && state !== 'withdrawn') return state;
  if (evaluation.published !== undefined) return 'published';
  if (evaluation.conclusion !== undefined) return 'concluded';
  if (evaluation.outcome !== undefined) return 'moderation';
  if (evaluation.round !== undefined) return 'scoring';
  return evaluation.seal === undefined ? 'draft' : 'sealed';
}
