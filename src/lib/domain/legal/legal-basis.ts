import { z } from 'zod';
import { localText, isoDay, webAddress, text } from '../shared/local-text.ts';
import type { Id } from '../shared/ids.ts';
import type { Stored } from '../shared/meta.ts';

/**
 * How far somebody checked a legal text. `text-read`: the official text; `official-page`: a page of a public authority
 * showed number, dates and force; `secondary`: known from somebody else's copy or summary, however complete; `to-check`:
 * its force is in doubt. A report states as fact only the first two.
 */
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

/** Whether an official source was seen. What was not verified is said together with where it comes from. */
export const isVerified = ({ verified }: Pick<LegalBasisBody, 'verified'>): boolean =>
  verified === 'text-read' || verified === 'official-page';

/**
 * Standing of a legal basis on an ISO day by what the register holds; {@link isVerified} says whether that is certain.
 * A date that nobody saw gives `to-check`, never a guess: also the day on which a text that was replaced lapsed.
 */
export function forceOn(
  { inForceFrom, inForceTo, replacedBy, verified }: Pick<LegalBasisBody, DatesAndDoubt>,
  day: string
): Force {
  if (verified === 'to-check') return 'to-check';
  if (inForceTo !== undefined && inForceTo < day) return 'lapsed';
  if (inForceFrom === undefined) return 'to-check';
  if (inForceFrom > day) return 'not-yet';
  return replacedBy.length > 0 && inForceTo === undefined ? 'to-check' : 'in-force';
}
type DatesAndDoubt = 'inForceFrom' | 'inForceTo' | 'replacedBy' | 'verified';
