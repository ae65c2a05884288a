import { criteriaOf, type CriteriaSetState } from '#lib/domain/criteria/criteria-set.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { answer, type Query } from '../query.ts';

export interface CriteriaSetRow {
  readonly slug: string;
  readonly code: string;
  readonly version: string;
  readonly title: LocalText;
  readonly state: CriteriaSetState;
  readonly adoptedOn: string | null;
  readonly illustration: boolean;
  readonly groups: number;
  readonly criteria: number;
  readonly gates: number;
  readonly used: number;
}

/** Standards that the reader may see: drafts only for people who work here, adopted ones for everybody. */
export const listCriteriaSets: Query<Record<string, never>, { readonly rows: readonly CriteriaSetRow[] }> = async (
  services,
  actor
) => {
  const sets = await services.store.list('criteria-sets', {
    where: actor === undefined ? [{ field: 'state', in: ['adopted', 'superseded', 'retired'] }] : [],
    sort: [
      { field: 'code', direction: 'asc' },
      { field: 'version', direction: 'desc' }
    ]
  });
  const rows = await Promise.all(
    sets.items.map(async (set): Promise<CriteriaSetRow> => {
      const criteria = criteriaOf(set);
      return {
        slug: set.slug,
        code: set.code,
        version: set.version,
        title: set.title,
        state: set.state,
        adoptedOn: set.adoption?.date ?? null,
        illustration: set.adoption?.illustration ?? false,
        groups: set.tree.filter(({ weight }) => weight > 0).length,
        criteria: criteria.length,
        gates: criteria.filter(({ criterion }) => criterion.gate !== undefined).length,
        used: (await services.store.list('evaluations', { where: [{ field: 'criteriaSet.id', is: set.id }], limit: 1 }))
          .total
      };
    })
  );
  return answer({ rows });
};
