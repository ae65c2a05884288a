import { refuse } from '#lib/domain/shared/refusal.ts';
import { shortRoot } from '../../ledger/short-root.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import { bySlug } from '../by-slug.ts';
import { answer, denied, type Query } from '../query.ts';

/** A checkpoint as it is printed on a report: whoever keeps the paper can hold the ledger against it. */
export interface PrintedCheckpoint {
  /** Four groups of four hex digits. */
  readonly shortRoot: string;
  /** Hex. */
  readonly root: string;
  /** Entries that it covers. */
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly keyId: string;
}

/**
 * The first checkpoint that covers the publication of a report; null until it is published and one was made, which
 * takes a running server a few seconds.
 */
export const reportCheckpoint: Query<{ readonly slug: string }, PrintedCheckpoint | null> = async (
  services,
  actor,
  { slug }
) => {
  const report = await bySlug(services, 'reports', slug);
  if (report === undefined) return denied(refuse(actor === undefined ? 'sign-in' : 'not-found'));
  if (!mayReadReport(actor, report)) return denied(refuse(actor === undefined ? 'sign-in' : 'forbidden'));
  const history = await services.store.history('reports', report.id);
  const publication = history.find(({ document }) => document.state === 'published');
  if (publication === undefined) return answer(null);
  const { epoch } = await services.evidence.treeHead();
  const covering = (await services.evidence.checkpoints()).find(
    ({ body }) => body.epoch === epoch && body.size >= publication.position
  );
  if (covering === undefined) return answer(null);
  const { size, root, time } = covering.body;
  return answer({ shortRoot: shortRoot(root), root, size, time, keyId: covering.keyId });
};
