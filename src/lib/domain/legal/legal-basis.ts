import { z } from 'zod';
import { localText, isoDay, webAddress, text } from '../shared/local-text.ts';
import type { Id } from '../shared/ids.ts';
import type { Stored } from '../shared/meta.ts';

/** How far somebody checked a legal text; a report never states as fact what is `to-check`. */
export const VERIFICATION = ['text-read', 'official-page', 'secondary', 'to-check'] as const;

export const legalBasisBody = z.strictObject({
  /** `148/2025/QH15` */
  number: text(60),
  /** Readable key used by criteria files: `luat-148-2025`. */
  slug: z.string(),
  title: localText(500),
  issuer: localText(200),
  kind: z.enum(['law', 'decree', 'circular', 'decision', 'standard', 'other']),
  issuedOn: isoDay.optional(),
  inForceFrom: isoDay.optional(),
  inForceTo: isoDay.optional(),
  replacedBy: z.array(text(60)),
  url: webAddress.optional(),
  verified: z.enum(VERIFICATION),
  note: localText(1000).optional()
});
export type LegalBasisBody = z.infer<typeof legalBasisBody>;
export type LegalBasis = Stored<LegalBasisBody, Id<'legal-basis'>>;

export type Force = 'in-force' | 'not-yet' | 'lapsed' | 'to-check';

/** Standing of a legal basis on an ISO day. A date that nobody has checked gives `to-check`, never a guess. */
export function forceOn(basis: Pick<LegalBasisBody, 'inForceFrom' | 'inForceTo' | 'verified'>, day: string): Force {
  if (basis.inForceTo !== undefined && basis.inForceTo < day) return 'lapsed';
  if (basis.verified === 'to-check' || basis.inForceFrom === undefined) return 'to-check';
  return basis.inForceFrom <= day ? 'in-force' : 'not-yet';
}
