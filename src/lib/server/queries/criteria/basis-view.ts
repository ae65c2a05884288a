import { forceOn, isVerified, type Force, type LegalBasis } from '#lib/domain/legal/legal-basis.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { Services } from '../../services.ts';

/** A legal basis as cited, with its standing today and how far it was checked. */
export interface BasisView {
  readonly slug: string;
  readonly number: string;
  readonly title: LocalText;
  readonly clause: string | null;
  readonly force: Force;
  /** Whether an official source showed it; else the standing is said with where it comes from. */
  readonly certain: boolean;
  readonly verified: LegalBasis['verified'];
  readonly issuedOn: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly replacedBy: readonly string[];
  readonly url: string | null;
  readonly note: LocalText | null;
}

/** Cites legal bases of the register as they stand on a day; a slug that the register lost gives nothing. */
export async function citer(
  services: Services,
  today: string
): Promise<(slug: string, clause?: string) => readonly BasisView[]> {
  const all = await services.store.list('legal-bases', { limit: 5000 });
  const bySlug = new Map<string, LegalBasis>(all.items.map((basis) => [basis.slug, basis]));
  return (slug, clause) => {
    const basis = bySlug.get(slug);
    return basis === undefined ? [] : [basisView(basis, today, clause)];
  };
}

const basisView = (basis: LegalBasis, today: string, clause?: string): BasisView => ({
  slug: basis.slug,
  number: basis.number,
  title: basis.title,
  clause: clause ?? null,
  force: forceOn(basis, today),
  certain: isVerified(basis),
  verified: basis.verified,
  issuedOn: basis.issuedOn ?? null,
  inForceFrom: basis.inForceFrom ?? null,
  inForceTo: basis.inForceTo ?? null,
  replacedBy: basis.replacedBy,
  url: basis.url ?? null,
  note: basis.note ?? null
});
