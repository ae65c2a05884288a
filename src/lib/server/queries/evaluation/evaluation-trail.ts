import { isOnPanel } from '#lib/domain/evaluation/evaluation.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { mayReadTrail } from '../../policies/evaluation-reading.ts';
import type { HistoryItem } from '../../store/port.ts';
import { namesOf } from '../people/names.ts';
import { answer, denied, type Query } from '../query.ts';
import { evaluationHead, type EvaluationHead } from './evaluation-head.ts';
import { knownEvaluation } from './known-evaluation.ts';
import { sheetsOf } from './scoring-progress.ts';

/** One act on the evaluation, as the ledger has it: who, when, what, why. */
export interface TrailEntry {
  /** Place in the ledger. */
  readonly position: number;
  readonly at: string;
  readonly by: string;
  readonly command: string;
  readonly reason: string | null;
}

export interface EvaluationTrail extends EvaluationHead {
  /** Latest first. */
  readonly entries: readonly TrailEntry[];
  /** Only the reader's own acts. */
  readonly own: boolean;
}

/**
 * The audit trail of one evaluation: its own acts, and those on its round and its sheets. It takes who, when and what
 * from the ledger and leaves every document behind, so a sheet's content is never in it.
 */
export const evaluationTrail: Query<{ readonly slug: string }, EvaluationTrail> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  const all = mayReadTrail(actor, evaluation);
  if (!all && !isOnPanel(evaluation, actor.id)) return denied(refuse('forbidden'));

  const { store } = services;
  const sheets = await sheetsOf(services, evaluation);
  const histories = await Promise.all([
    store.history('evaluations', evaluation.id),
    ...(evaluation.round === undefined ? [] : [store.history('rounds', evaluation.round)]),
    ...sheets.map((sheet) => store.history('sheets', sheet.id))
  ]);
  const acts = new Map(
    histories
      .flat()
      .filter((item) => all || item.actor === actor.id)
      .map((item: HistoryItem<unknown>) => [item.position, item])
  );
  const people = await namesOf(
    services,
    [...acts.values()].map((item) => item.actor)
  );
  return answer({
    ...evaluationHead(evaluation),
    own: !all,
    entries: [...acts.values()]
      .sort((a, b) => b.position - a.position)
      .map((item) => ({
        position: item.position,
        at: item.time,
        by: people.get(item.actor)?.name ?? item.actor,
        command: item.command,
        reason: item.reason ?? null
      }))
  });
};
