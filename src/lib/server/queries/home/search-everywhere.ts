import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { mayReadRequest } from '../../policies/request-reading.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';
import { answer, type Query } from '../query.ts';

export interface Found {
  readonly slug: string;
  readonly code: string | null;
  readonly title: LocalText;
  readonly note: LocalText | null;
}

export interface SearchView {
  readonly products: readonly Found[];
  readonly productsTotal: number;
  readonly criteriaSets: readonly Found[];
  readonly evaluations: readonly Found[];
  readonly requests: readonly Found[];
}

const MOST = 8;

/** One search over everything that the reader may see. */
export const searchEverywhere: Query<{ readonly text: string }, SearchView> = async (services, actor, input) => {
  const text = input.text.trim().slice(0, 200);
  if (text === '') {
    return answer({ products: [], productsTotal: 0, criteriaSets: [], evaluations: [], requests: [] });
  }
  const { store } = services;
  const products = await store.search('products', { text, where: [{ field: 'state', is: 'listed' }], limit: MOST });
  const sets = await store.search('criteria-sets', { text, limit: 50 });
  const evaluations = await store.search('evaluations', { text, limit: 50 });
  const requests = await store.search('requests', { text, limit: 200 });
  const known = new Map<string, Evaluation>(
    actor === undefined ? [] : (await knownTo(services, actor)).map((one) => [one.id, one])
  );
  const get = async <C extends 'products' | 'criteria-sets' | 'requests'>(collection: C, ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => store.get(collection, id)))).filter((one) => one !== undefined);
  const open = new Set(['adopted', 'superseded', 'retired']);
  return answer({
    productsTotal: products.total,
    products: (
      await get(
        'products',
        products.hits.map(({ id }) => id)
      )
    ).map((one) => ({
      slug: one.slug,
      code: null,
      title: { vi: one.name },
      note: one.summary
    })),
    criteriaSets: (
      await get(
        'criteria-sets',
        sets.hits.map(({ id }) => id)
      )
    )
      .filter(({ state }) => actor !== undefined || open.has(state))
      .slice(0, MOST)
      .map((one) => ({ slug: one.slug, code: one.code, title: one.title, note: null })),
    evaluations: evaluations.hits
      .flatMap(({ id }) => known.get(id) ?? [])
      .slice(0, MOST)
      .map((one) => ({ slug: one.slug, code: one.code, title: one.title, note: null })),
    requests: (
      await get(
        'requests',
        requests.hits.map(({ id }) => id)
      )
    )
      .filter((one) => actor !== undefined && mayReadRequest(actor, one))
      .slice(0, MOST)
      .map((one) => ({ slug: one.slug, code: one.code, title: { vi: one.title }, note: null }))
  });
};
