import { z } from 'zod';

/** A text for people: Vietnamese always, English where it was written. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** Zero width space, word joiner, byte order mark, soft hyphen. Joiners stay: emoji and some scripts need them. */
const WITHOUT_WIDTH = /[\u200B\u2060\uFEFF\u00AD]/g;
/** Embeddings, overrides, isolates and marks of direction (Unicode Standard Annex 9). */
const TURNS_DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Trimmed text of 1 to `max` characters with something to see in it. Control characters other than line breaks and tabs
 * are refused, and so are those that turn the direction of writing: they make a text look like another. Marks without
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
  return value.isWellFormed() && !hasControlCharacter(value) && !TURNS_DIRECTION.test(value);
}

function hasControlCharacter(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && character !== '\n' && character !== '\t') || code === 127) return true;
  }
  return false;
}
