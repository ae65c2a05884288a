import type { Evaluation, EvaluationState } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** What every page of an evaluation says of it. */
export interface EvaluationHead {
  readonly id: string;
  /** What a change made from this page names as seen. */
  readonly revision: number;
  readonly slug: string;
  readonly code: string;
  readonly title: LocalText;
  readonly state: EvaluationState;
  readonly illustration: boolean;
}

export const evaluationHead = ({
  id,
  revision,
  slug,
  code,
  title,
  state,
  illustration
}: Evaluation): EvaluationHead => ({ id, revision, slug, code, title, state, illustration });
