import { daysBetween } from '#lib/text/days.ts';
import { dayAt } from '#lib/text/instants.ts';
import type { Request, RequestState } from '#lib/domain/request/request.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';

/** A request as a line of a list. */
export interface RequestRow {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly title: string;
  readonly state: RequestState;
  readonly illustration: boolean;
  readonly unit: LocalText;
  readonly submittedAt: string | null;
  readonly deadline: string | null;
  /** Negative when the deadline has passed and no answer is given; null without a deadline or once answered. */
  readonly daysLeft: number | null;
  readonly evaluation: { readonly slug: string; readonly code: string } | null;
}

const OPEN: readonly RequestState[] = ['submitted', 'returned', 'accepted', 'in-study'];

export const isOpenRequest = (state: RequestState): boolean => OPEN.includes(state);

/** Builds the rows, with units and evaluations looked up once each. */
export async function requestRows(services: Services, requests: readonly Request[]): Promise<readonly RequestRow[]> {
  const today = dayAt(services.clock().toISOString());
  return Promise.all(
    requests.map(async (request): Promise<RequestRow> => {
      const unit = await services.store.get('units', request.unit);
      const evaluation =
        request.evaluation === undefined ? undefined : await services.store.get('evaluations', request.evaluation);
      return {
        id: request.id,
        slug: request.slug,
        code: request.code,
        title: request.title,
        state: request.state,
        illustration: request.illustration,
        unit: unit?.name ?? { vi: '?' },
        submittedAt: request.submittedAt ?? null,
        deadline: request.deadline ?? null,
        daysLeft:
          request.deadline === undefined || !isOpenRequest(request.state) ? null : daysBetween(today, request.deadline),
        evaluation: evaluation === undefined ? null : { slug: evaluation.slug, code: evaluation.code }
      };
    })
  );
}
