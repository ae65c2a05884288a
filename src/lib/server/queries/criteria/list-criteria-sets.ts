import { compareVersions } from '#lib/domain/criteria/compare-versions.ts';
import {
  criteriaOf,
  shareOfWhole,
  type CriteriaSet,
  type CriteriaSetState
} from '#lib/domain/criteria/criteria-set.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { answer, type Query } from '../query.ts';

export interface CriteriaSetRow {
  readonly slug: string;
  readonly code: string;
  readonly version: string;
  readonly title: LocalText;
  readonly purpose: LocalText;
  readonly state: CriteriaSetState;
  readonly adoptedOn: string | null;
  readonly illustration: boolean;
  readonly groups: number;
  /** Scored ones; must-haves are counted apart. */
  readonly criteria: number;
  readonly gates: number;
  /** Evaluations that use it. */
  readonly used: number;
}

export interface CriteriaSetList {
  readonly rows: readonly CriteriaSetRow[];
  /** How many of them new evaluations may use. */
  readonly adopted: number;
}

/** Criteria sets that the reader may see: drafts only for people who work here, adopted ones for everybody. */
export const listCriteriaSets: Query<Record<string, never>, CriteriaSetList> = async (services, actor) => {
  const sets = await services.store.list('criteria-sets', {
    where: actor === undefined ? [{ field: 'state', in: ['adopted', 'superseded', 'retired'] }] : [],
    limit: 500
  });
  const rows = await Promise.all(
    [...sets.items].sort(inUseFirst).map(async (set): Promise<CriteriaSetRow> => {
      const criteria = criteriaOf(set);
      const shares = shareOfWhole(set);
      const scored = criteria.filter(
        ({ criterion }) => criterion.gate === undefined || (shares.get(criterion.code) ?? 0) > 0
      );
      return {
        slug: set.slug,
        code: set.code,
        version: set.version,
        title: set.title,
        purpose: firstParagraph(set.purpose),
        state: set.state,
        adoptedOn: set.adoption?.date ?? null,
        illustration: set.adoption?.illustration ?? false,
        groups: new Set(scored.map(({ group }) => group.code)).size,
        criteria: scored.length,
        gates: criteria.filter(({ criterion }) => criterion.gate !== undefined).length,
        used: (await services.store.list('evaluations', { where: [{ field: 'criteriaSet.id', is: set.id }], limit: 1 }))
          .total
      };
    })
  );
  return answer({ rows, adopted: rows.filter(({ state }) => state === 'adopted').length });
};

/** What evaluations may use first, then what is being prepared, then what is over; newest version of each code first. */
const ORDER: readonly CriteriaSetState[] = ['adopted', 'consultation', 'draft', 'superseded', 'retired'];
const inUseFirst = (a: CriteriaSet, b: CriteriaSet): number =>
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
  a.code.localeCompare(b.code, 'en') ||
  compareVersions(b.version, a.version);

const opening = (text: string): string => text.trim().split(/\n\s*\n/, 1)[0] ?? '';

/** What the set is for, in short. */
const firstParagraph = ({ vi, en }: LocalText): LocalText => ({
  vi: opening(vi),
  ...(en === undefined ? {} : { en: opening(en) })
});
