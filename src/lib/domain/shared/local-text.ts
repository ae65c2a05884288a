import { z } from 'zod';

/** A text for people: Vietnamese always, English where it was written. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string | undefined;
}

/** Trimmed text of 1 to `max` characters. Control characters other than line breaks and tabs are refused. */
export const text = (max: number): z.ZodType<string, string> =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((value) => value.isWellFormed() && !hasControlCharacter(value), {
          params: { code: 'control-character' }
        })
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
  .pipe(z.url({ protocol: /^https?$/ }));

/** A readable short name for addresses: lower-case letters, digits and single hyphens. */
export const slug: z.ZodType<string, string> = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

function hasControlCharacter(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && character !== '\n' && character !== '\t') || code === 127) return true;
  }
  return false;
}
