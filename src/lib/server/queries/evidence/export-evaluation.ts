import { refuse } from '#lib/domain/shared/refusal.ts';
import { gatherRecord } from '../../ledger/record/gather-record.ts';
import type { ExportedRecord } from '../../ledger/record/record.ts';
import { mayExportRecord } from '../../policies/record-reading.ts';
import { knownEvaluation } from '../evaluation/known-evaluation.ts';
import { answer, denied, type Query } from '../query.ts';

/**
 * The record of an evaluation, for anybody to verify without the registry. While its round is open it holds of the
 * sheets what the ledger does: ciphertext and commitment.
 */
export const exportEvaluation: Query<{ readonly slug: string }, ExportedRecord> = async (services, asker, { slug }) => {
  const known = await knownEvaluation(services, asker, slug);
  if (!known.ok) return denied(known.refusal);
  const { actor, evaluation } = known;
  if (!mayExportRecord(actor, evaluation)) return denied(refuse('forbidden'));
  return answer(await gatherRecord(services, evaluation));
};
