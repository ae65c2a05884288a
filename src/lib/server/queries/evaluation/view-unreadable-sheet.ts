import { refuse } from '#lib/domain/shared/refusal.ts';
import { isUnreadable } from '../../commands/sheet/read-draft.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { sheetsOf } from './scoring-progress.ts';

export interface UnreadableSheet extends EvaluationHead {
  readonly sheet: string;
}

/** The reader's own sheet in progress that nobody can open any more, to be scored anew; not found while it opens. */
export const viewUnreadableSheet: Query<{ readonly slug: string }, UnreadableSheet> = async (
  services,
  asker,
  { slug }
) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  const sheet = (await sheetsOf(services, evaluation)).find(({ member }) => member === actor.id);
  if (sheet === undefined) return denied(refuse('not-on-panel'));
  try {
    await services.drafts.read(sheet.id, sheet.member);
  } catch (error) {
    if (isUnreadable(error)) return answer({ ...evaluationHead(evaluation), sheet: sheet.id });
    throw error;
  }
  return denied(refuse('not-found'));
};
