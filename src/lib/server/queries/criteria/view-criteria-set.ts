import { compareVersions } from '#lib/domain/criteria/compare-versions.ts';
import {
  shareOfWhole,
  type CriteriaSetContent,
  type CriteriaSetState,
  type Criterion
} from '#lib/domain/criteria/criteria-set.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import { dayAt } from '#lib/text/instants.ts';
import { answer, denied, type Query } from '../query.ts';
import { citer, type BasisView } from './basis-view.ts';
import { mayRead, readableSet } from './readable-set.ts';

export interface CriterionView extends Omit<Criterion, 'bases'> {
  /** Share of the whole, 0..1. */
  readonly share: number;
  readonly bases: readonly BasisView[];
}

export interface GroupView {
  readonly code: string;
  readonly title: LocalText;
  /** Share of the whole, 0..1. */
  readonly share: number;
  readonly criteria: readonly CriterionView[];
}

export interface CriteriaSetView {
  readonly id: string;
  readonly revision: number;
  readonly slug: string;
  readonly code: string;
  readonly version: string;
  readonly state: CriteriaSetState;
  readonly title: LocalText;
  readonly purpose: LocalText;
  readonly digest: string | null;
  readonly adoption: { readonly date: string; readonly number: string | null; readonly illustration: boolean } | null;
  readonly scale: CriteriaSetContent['scale'];
  readonly panelRules: CriteriaSetContent['panelRules'];
  /** Groups and criteria that decide between equal totals, in turn. */
  readonly tieBreaks: readonly { readonly code: string; readonly title: LocalText | null }[];
  readonly weights: { readonly how: CriteriaSetContent['weightsRecord']['how']; readonly note: LocalText | null };
  /** Must-haves, wherever in the tree they stand. */
  readonly gates: readonly CriterionView[];
  /** What is scored; must-haves without weight are left out. */
  readonly groups: readonly GroupView[];
  /** The day on which the bases were looked at. */
  readonly today: string;
  readonly bases: readonly BasisView[];
  readonly versions: readonly {
    readonly slug: string;
    readonly version: string;
    readonly state: CriteriaSetState;
    readonly adoptedOn: string | null;
  }[];
  readonly may: { readonly adopt: boolean; readonly evaluate: boolean };
}

/** One criteria set: what it asks, what each level means, what it rests on and whether that is in force today. */
export const viewCriteriaSet: Query<{ readonly slug: string }, CriteriaSetView> = async (services, actor, { slug }) => {
  const set = await readableSet(services, actor, slug);
  if (set === undefined) return denied(refuse('not-found'));
  const today = dayAt(services.clock().toISOString());
  const cite = await citer(services, today);
  const shares = shareOfWhole(set);
  const total = set.tree.reduce((sum, group) => sum + group.weight, 0);
  const groups = set.tree.map((group): GroupView => ({
    code: group.code,
    title: group.title,
    share: total === 0 ? 0 : group.weight / total,
    criteria: group.children.map((criterion) => ({
      ...criterion,
      share: shares.get(criterion.code) ?? 0,
      bases: criterion.bases.flatMap(({ basis, clause }) => cite(basis, clause))
    }))
  }));
  const titles = new Map(groups.flatMap((group) => [group, ...group.criteria].map(({ code, title }) => [code, title])));
  const versions = await services.store.list('criteria-sets', { where: [{ field: 'code', is: set.code }] });
  return answer({
    id: set.id,
    revision: set.revision,
    slug: set.slug,
    code: set.code,
    version: set.version,
    state: set.state,
    title: set.title,
    purpose: set.purpose,
    digest: set.digest ?? null,
    adoption:
      set.adoption === undefined
        ? null
        : { date: set.adoption.date, number: set.adoption.number ?? null, illustration: set.adoption.illustration },
    scale: set.scale,
    panelRules: set.panelRules,
    tieBreaks: set.panelRules.tieBreaks.map((code) => ({ code, title: titles.get(code) ?? null })),
    weights: { how: set.weightsRecord.how, note: set.weightsRecord.note ?? null },
    gates: groups.flatMap(({ criteria }) => criteria.filter(({ gate }) => gate !== undefined)),
    groups: groups
      .map((group) => ({ ...group, criteria: group.criteria.filter(isScored) }))
      .filter(({ criteria }) => criteria.length > 0),
    today,
    bases: set.legalBases.flatMap((basis) => cite(basis)),
    versions: versions.items
      .filter((one) => mayRead(actor, one))
      .toSorted((a, b) => compareVersions(b.version, a.version))
      .map((one) => ({
        slug: one.slug,
        version: one.version,
        state: one.state,
        adoptedOn: one.adoption?.date ?? null
      })),
    may: {
      adopt:
        actor !== undefined && hasRole(actor, 'committee') && (set.state === 'draft' || set.state === 'consultation'),
      evaluate: actor !== undefined && hasRole(actor, 'lead') && set.state === 'adopted'
    }
  });
};

const isScored = ({ share, gate }: CriterionView): boolean => share > 0 || gate === undefined;
