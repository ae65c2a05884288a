import type { Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import { knownTo } from '../evaluation/list-evaluations.ts';
import { answer, type Query } from '../query.ts';
import { findReports } from './find-reports.ts';
import { findRequests } from './find-requests.ts';
import type { Found } from './found.ts';

export interface SearchView {
  readonly products: readonly Found[];
  readonly productsTotal: number;
  readonly criteriaSets: readonly Found[];
  readonly evaluations: readonly Found[];
  /** By their words, or by the unit that asks. */
  readonly requests: readonly Found[];
  /** By number or title. */
  readonly reports: readonly Found[];
}

const MOST = 8;

/** One search over everything that the reader may see. */
export const searchEverywhere: Query<{ readonly text: string }, SearchView> = async (services, actor, input) => {
  const text = input.text.trim().slice(0, 200);
  if (text === '') {
    return answer({ products: [], productsTotal: 0, criteriaSets: [], evaluations: [], requests: [], reports: [] });
  }
  const { store } = services;
  const products = await store.search('products', { text, where: [{ field: 'state', is: 'listed' }], limit: MOST });
  const sets = await store.search('criteria-sets', { text, limit: 50 });
  const evaluations = await store.search('evaluations', { text, limit: 50 });
  const requests = actor === undefined ? [] : await findRequests(services, actor, text);
  const known = new Map<string, Evaluation>(
    actor === undefined ? [] : (await knownTo(services, actor)).map((one) => [one.id, one])
  );
  const get = async <C extends 'products' | 'criteria-sets'>(collection: C, ids: readonly string[]) =>
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
    requests: requests.slice(0, MOST),
    reports: actor === undefined ? [] : (await findReports(services, actor, text)).slice(0, MOST)
  });
};
