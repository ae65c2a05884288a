import { z } from 'zod';
import { UNCLEAN } from './unclean.ts';

/** A text for people: Vietnamese always, English where it was written. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** Zero width space, word joiner, byte order mark, soft hyphen, vowel separator. Joiners stay: emoji and some scripts need them. */
const WITHOUT_WIDTH = /[\u200B\u2060\uFEFF\u00AD\u180E]/g;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Trimmed text of 1 to `max` characters with something to see in it and nothing that nobody sees (`UNCLEAN`). Marks without
 * width that come along when copying (zero width space, word joiner, byte order mark, soft hyphen) are left out.
 */
export const text = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(WITHOUT_WIDTH, '').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine(isCleanText, { params: { code: 'control-character' } })
        .refine((value) => value === '' || VISIBLE.test(value), { params: { code: 'nothing-to-see' } })
    );

/** Like {@link text}, but empty text means "not given". */
export const optionalText = (max: number): z.ZodType<string | undefined, string | undefined> =>
  z
    .string()
    .optional()
    .transform((value) => (value === undefined || value.trim() === '' ? undefined : value))
    .pipe(text(max).optional());

/** Vietnamese required, English optional, each at most `max` characters. */
export const localText = (max: number): z.ZodType<LocalText, { vi: string; en?: string | undefined }> =>
  z.strictObject({ vi: text(max), en: optionalText(max) });

/** An ISO calendar day, `2026-11-22`, that exists. */
export const isoDay: z.ZodType<string, string> = z.iso.date();

/** An ISO 8601 time in UTC with milliseconds. */
export const isoTime: z.ZodType<string, string> = z.iso.datetime();

/** An http or https address, at most 2,000 characters. */
export const webAddress: z.ZodType<string, string> = z
  .string()
  .trim()
  .max(2000)
  .refine(isCleanText, { params: { code: 'control-character' } })
  .pipe(z.url({ protocol: /^https?$/ }));

/** A readable short name for addresses: lower-case letters, digits and single hyphens. */
export const slug: z.ZodType<string, string> = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

function isCleanText(value: string): boolean {
  return value.isWellFormed() && !UNCLEAN.test(value);
}
