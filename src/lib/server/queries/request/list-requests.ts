import { REQUEST_STATES, type RequestState } from '#lib/domain/request/request.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import type { Condition } from '../../store/port.ts';
import { readsAllRequests } from '../../policies/request-reading.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import { answer, denied, type Query } from '../query.ts';
import { requestRows, type RequestRow } from './request-row.ts';

export interface RequestList {
  readonly rows: readonly RequestRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: readonly { readonly state: RequestState; readonly count: number }[];
  readonly mayFile: boolean;
}

export const REQUESTS_A_PAGE = 25;
const SORTS = { code: 'code', deadline: 'deadline', title: 'title', state: 'state' } as const;
export type RequestSort = keyof typeof SORTS;

/** Requests that the reader may see: their own unit's, or all. Newest first unless asked otherwise. */
export const listRequests: Query<
  {
    readonly state?: string | undefined;
    readonly sort?: string | undefined;
    readonly descending?: boolean;
    readonly page?: number;
  },
  RequestList
> = async (services, actor, input) => {
  if (actor === undefined) return denied(refuse('sign-in'));
  const all = readsAllRequests(actor);
  const own = hasRole(actor, 'requester') && actor.unit !== undefined;
  if (!all && !own) return denied(refuse('forbidden'));
  // A draft is its unit's own business.
  const mine: Condition[] = all ? [{ field: 'state', not: 'draft' }] : [{ field: 'unit', is: actor.unit ?? '' }];
  const counts = await Promise.all(
    REQUEST_STATES.map(async (state) => ({
      state,
      count: (await services.store.list('requests', { where: [...mine, { field: 'state', is: state }], limit: 1 }))
        .total
    }))
  );
  const state = REQUEST_STATES.find((one) => one === input.state);
  const field = Object.hasOwn(SORTS, input.sort ?? '') ? SORTS[input.sort as RequestSort] : undefined;
  const page = Math.max(1, input.page ?? 1);
  const found = await services.store.list('requests', {
    where: state === undefined ? mine : [...mine, { field: 'state', is: state }],
    sort: [{ field: field ?? 'code', direction: (input.descending ?? input.sort === undefined) ? 'desc' : 'asc' }],
    offset: (page - 1) * REQUESTS_A_PAGE,
    limit: REQUESTS_A_PAGE
  });
  return answer({
    rows: await requestRows(services, found.items),
    total: found.total,
    page,
    pages: Math.max(1, Math.ceil(found.total / REQUESTS_A_PAGE)),
    counts: counts.filter(({ count }) => count > 0),
    mayFile: own
  });
};
