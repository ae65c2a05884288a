import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Actor } from '#lib/domain/people/actor.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { mayReadReport } from '../../policies/report-reading.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import type { Services } from '../../services.ts';
import type { HistoryItem } from '../../store/port.ts';
import { linkedRequests } from './linked-requests.ts';
import { planNames } from './plan-fields.ts';
import { sheetsOf } from './scoring-progress.ts';
import { evaluationDetails, roundDetails, sheetDetails, type TrailDetail } from './trail-details.ts';

/** One act as the ledger has it, with what it changed in the documents of the evaluation. */
export interface TrailAct {
  readonly position: number;
  readonly at: string;
  /** Id of the member. */
  readonly actor: string;
  readonly command: string;
  readonly reason: string | null;
  readonly details: readonly TrailDetail[];
}

/**
 * Every act on the evaluation, its round and its sheets; of requests and reports that the reader may read, those that
 * linked a request, and all on a report. Latest first.
 */
export async function trailActs(
  services: Services,
  actor: Actor,
  evaluation: Evaluation
): Promise<readonly TrailAct[]> {
  const { store } = services;
  const own = await store.history('evaluations', evaluation.id);
  const round = evaluation.round === undefined ? [] : await store.history('rounds', evaluation.round);
  const sheets = await sheetsOf(services, evaluation);
  const onSheets = await Promise.all(sheets.map(({ id }) => store.history('sheets', id)));
  const reports = await store.list('reports', { where: [{ field: 'evaluation', is: evaluation.id }] });
  const readable = reports.items.filter((report) => mayReadReport(actor, report));
  const onReports = await Promise.all(readable.map(({ id }) => store.history('reports', id)));
  const names = await planNames(
    services,
    own.map(({ document }) => document)
  );
  const requests = (await linkedRequests(services, evaluation.id)).filter((request) => mayReadRequest(actor, request));
  const onRequests = await Promise.all(requests.map(({ id }) => store.history('requests', id)));
  return byPosition([
    ...told(own, (before, after) => evaluationDetails(before, after, names)),
    ...told(round, roundDetails),
    ...onSheets.flatMap((history) => told(history, (before, after) => sheetDetails(before, after, names))),
    ...onRequests.flatMap((history) => links(history, evaluation.id)),
    ...onReports.flatMap((history) => told(history, (_before, { slug, number }) => [{ kind: 'report', slug, number }]))
  ]);
}

/** The acts of one document's history, each with what it changed against the revision before. */
function told<D>(
  history: readonly HistoryItem<D>[],
  detailsOf: (before: D | undefined, after: D) => readonly TrailDetail[]
): TrailAct[] {
  return history.map(({ position, time, actor, command, reason, document }, index) => ({
    position,
    at: time,
    actor,
    command,
    reason: reason ?? null,
    details: detailsOf(history[index - 1]?.document, document)
  }));
}

/** Of a request's acts those that linked it to the evaluation; what is said in a request otherwise stays with it. */
const links = (history: readonly HistoryItem<Request>[], evaluation: string): readonly TrailAct[] =>
  told(history, (_before, { slug, code }) => [{ kind: 'request', slug, code }]).filter(
    (_act, index) =>
      history[index]?.document.evaluation === evaluation && history[index - 1]?.document.evaluation !== evaluation
  );

/** What one act changed in several documents stands in one entry. */
function byPosition(acts: readonly TrailAct[]): readonly TrailAct[] {
  const entries = new Map<number, TrailAct>();
  for (const act of acts) {
    const earlier = entries.get(act.position);
    entries.set(act.position, { ...act, details: [...(earlier?.details ?? []), ...act.details] });
  }
  return [...entries.values()].sort((a, b) => b.position - a.position);
}
