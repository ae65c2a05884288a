import { REQUEST_STATES, type Request, type RequestState } from '#lib/domain/request/request.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { compareVietnamese } from '#lib/text/sort.ts';
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

const byCode = (a: Request, b: Request): number => compareVietnamese(a.code, b.code);
const ORDERS = {
  code: byCode,
  title: (a: Request, b: Request) => compareVietnamese(a.title, b.title),
  /** In the order of the work, not of the codes' letters. */
  state: (a: Request, b: Request) => REQUEST_STATES.indexOf(a.state) - REQUEST_STATES.indexOf(b.state),
  deadline: (a: Request, b: Request) => compareVietnamese(a.deadline ?? '', b.deadline ?? '')
} as const;
export type RequestSort = keyof typeof ORDERS;

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
  const found = await services.store.list('requests', {
    where: state === undefined ? mine : [...mine, { field: 'state', is: state }],
    limit: 100_000
  });
  const sort = Object.hasOwn(ORDERS, input.sort ?? '') ? (input.sort as RequestSort) : undefined;
  const sorted = sortRequests(found.items, sort ?? 'code', input.descending ?? sort === undefined);
  const pages = Math.max(1, Math.ceil(sorted.length / REQUESTS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(input.page ?? 1)));
  return answer({
    rows: await requestRows(services, sorted.slice((page - 1) * REQUESTS_A_PAGE, page * REQUESTS_A_PAGE)),
    total: sorted.length,
    page,
    pages,
    counts: counts.filter(({ count }) => count > 0),
    mayFile: own
  });
};

/** Ties newest first; what has no deadline stands last, both ways. */
function sortRequests(requests: readonly Request[], sort: RequestSort, descending: boolean): readonly Request[] {
  const lasts = ({ deadline }: Request): number => (sort === 'deadline' && deadline === undefined ? 1 : 0);
  return requests.toSorted(
    (a, b) => lasts(a) - lasts(b) || (descending ? ORDERS[sort](b, a) : ORDERS[sort](a, b)) || byCode(b, a)
  );
}
