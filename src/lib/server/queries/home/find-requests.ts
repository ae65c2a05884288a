import type { Actor } from '#lib/domain/people/actor.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import type { Services } from '../../services.ts';
import { hasWords } from './has-words.ts';
import type { Found } from './found.ts';

/** Requests that the reader may see: those whose own words fit first, then those of units by that name, newest first. */
export async function findRequests({ store }: Services, actor: Actor, text: string): Promise<readonly Found[]> {
  const { hits } = await store.search('requests', { text, limit: 200 });
  const byWords = await Promise.all(hits.map(({ id }) => store.get('requests', id)));
  const units = await store.list('units', { limit: 100_000 });
  const named = units.items.filter(({ name }) => hasWords(`${name.vi} ${name.en ?? ''}`, text)).map(({ id }) => id);
  const byUnit = await store.list('requests', {
    where: [{ field: 'unit', in: named }],
    sort: [{ field: 'code', direction: 'desc' }],
    limit: 200
  });
  const found = new Map<string, Request>(
    [...byWords, ...byUnit.items].flatMap((one) => (one === undefined ? [] : [[one.id, one] as const]))
  );
  const unitName = new Map<string, Found['note']>(units.items.map(({ id, name }) => [id, name]));
  return [...found.values()]
    .filter((one) => mayReadRequest(actor, one))
    .map(({ slug, code, title, unit }) => ({ slug, code, title: { vi: title }, note: unitName.get(unit) ?? null }));
}
