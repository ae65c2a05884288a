import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import type { Refusal } from '#lib/domain/shared/refusal.ts';
import type { Lang } from '#lib/text/language.ts';

/** Refusals for the operator, one a line, each with its field. */
export const refusalLines = (refusals: readonly Refusal[], lang: Lang): string =>
  refusals
    .map((one) => `${one.field === undefined ? '' : `${one.field}: `}${refusalText(one, lang)} (${one.code})`)
    .join('\n');
