import { dayAt } from '#lib/text/instants.ts';
import {
  shareOfWhole,
  type CriteriaSetContent,
  type CriteriaSetState,
  type Criterion
} from '#lib/domain/criteria/criteria-set.ts';
import { forceOn, type Force, type LegalBasis } from '#lib/domain/legal/legal-basis.ts';
import { hasRole } from '#lib/domain/people/actor.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import { refuse } from '#lib/domain/shared/refusal.ts';
import type { Services } from '../../services.ts';
import { bySlug } from '../by-slug.ts';
import { answer, denied, type Query } from '../query.ts';

/** A legal basis as cited, with its standing today and how far it was checked. */
export interface BasisView {
  readonly slug: string;
  readonly number: string;
  readonly title: LocalText;
  readonly clause: string | null;
  readonly force: Force;
  readonly verified: LegalBasis['verified'];
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly replacedBy: readonly string[];
  readonly url: string | null;
  readonly note: LocalText | null;
}

export interface CriterionView extends Omit<Criterion, 'bases'> {
  /** Share of the whole, 0..1. */
  readonly share: number;
  readonly bases: readonly BasisView[];
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
  readonly weightsNote: LocalText | null;
  readonly groups: readonly {
    readonly code: string;
    readonly title: LocalText;
    readonly share: number;
    readonly criteria: readonly CriterionView[];
  }[];
  readonly bases: readonly BasisView[];
  readonly versions: readonly { readonly slug: string; readonly version: string; readonly state: CriteriaSetState }[];
  readonly may: { readonly adopt: boolean };
}

/** One standard: what it asks, what each level means, what it rests on and whether that is in force today. */
export const viewCriteriaSet: Query<{ readonly slug: string }, CriteriaSetView> = async (services, actor, { slug }) => {
  const set = await bySlug(services, 'criteria-sets', slug);
  const visible = set !== undefined && (actor !== undefined || (set.state !== 'draft' && set.state !== 'consultation'));
  if (!visible) return denied(refuse('not-found'));
  const today = dayAt(services.clock().toISOString());
  const bases = await basesBySlug(services);
  const cite = (basis: string, clause?: string): BasisView[] => {
    const found = bases.get(basis);
    return found === undefined ? [] : [basisView(found, today, clause)];
  };
  const shares = shareOfWhole(set);
  const total = set.tree.reduce((sum, group) => sum + group.weight, 0);
  const versions = await services.store.list('criteria-sets', {
    where: [{ field: 'code', is: set.code }],
    sort: [{ field: 'version', direction: 'desc' }]
  });
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
    weightsNote: set.weightsRecord.note ?? null,
    groups: set.tree.map((group) => ({
      code: group.code,
      title: group.title,
      share: total === 0 ? 0 : group.weight / total,
      criteria: group.children.map((criterion) => ({
        ...criterion,
        share: shares.get(criterion.code) ?? 0,
        bases: criterion.bases.flatMap(({ basis, clause }) => cite(basis, clause))
      }))
    })),
    bases: set.legalBases.flatMap((basis) => cite(basis)),
    versions: versions.items
      .filter(({ state }) => actor !== undefined || (state !== 'draft' && state !== 'consultation'))
      .map((one) => ({ slug: one.slug, version: one.version, state: one.state })),
    may: {
      adopt:
        actor !== undefined && hasRole(actor, 'committee') && (set.state === 'draft' || set.state === 'consultation')
    }
  });
};

async function basesBySlug(services: Services): Promise<ReadonlyMap<string, LegalBasis>> {
  const all = await services.store.list('legal-bases', { limit: 5000 });
  return new Map(all.items.map((basis) => [basis.slug, basis]));
}

const basisView = (basis: LegalBasis, today: string, clause?: string): BasisView => ({
  slug: basis.slug,
  number: basis.number,
  title: basis.title,
  clause: clause ?? null,
  force: forceOn(basis, today),
  verified: basis.verified,
  inForceFrom: basis.inForceFrom ?? null,
  inForceTo: basis.inForceTo ?? null,
  replacedBy: basis.replacedBy,
  url: basis.url ?? null,
  note: basis.note ?? null
});
