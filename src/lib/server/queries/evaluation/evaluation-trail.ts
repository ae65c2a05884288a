import { isOnPanel } from '#lib/domain/evaluation/evaluation.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadResult, mayReadTrail } from '../../policies/evaluation-reading.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { trailActs } from './trail-acts.ts';
import type { TrailDetail } from './trail-details.ts';

/** One act on the evaluation, as the ledger has it: who, when, what, why. */
export interface TrailEntry {
  /** Place in the ledger. */
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly reason: string | null;
  readonly details: readonly TrailDetail[];
}

export interface EvaluationTrail extends EvaluationHead {
  /** Latest first. */
  readonly entries: readonly TrailEntry[];
  /** The reader may read the result, where there is one. */
  readonly readsResult: boolean;
  /** Only the reader's own acts. */
  readonly own: boolean;
}

/**
 * The audit trail of one evaluation: its own acts, those on its round and its sheets, and those on its reports. It takes
 * who, when, what and why from the ledger, with what an act changed; what a sheet says of a product is never in it.
 */
export const evaluationTrail: Query<{ readonly slug: string }, EvaluationTrail> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  const all = mayReadTrail(actor, evaluation);
  if (!all && !isOnPanel(evaluation, actor.id)) return denied(refuse('forbidden'));

  const acts = (await trailActs(services, actor, evaluation)).filter((act) => all || act.actor === actor.id);
  const people = await namesOf(
    services,
    acts.map((act) => act.actor)
  );
  return answer({
    ...evaluationHead(evaluation),
    readsResult: mayReadResult(actor, evaluation),
    own: !all,
    entries: acts.map(({ actor: by, ...act }) => ({ ...act, by: people.get(by)?.name ?? by }))
  });
};
