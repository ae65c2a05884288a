import { z } from 'zod';
import { legalBasisBody, type LegalBasisBody } from '#lib/domain/legal/legal-basis.ts';
import { refuse, type Refusal } from '#lib/domain/shared/refusal.ts';
import type { Problem } from '../yaml/problem.ts';
import { readChecked } from '../yaml/read-checked.ts';

const legalBasesFile = z.strictObject({ legalBases: z.array(legalBasisBody).min(1).max(500) });

export interface LegalBasesReading {
  readonly file: string;
  /** Present only when every entry is right. */
  readonly legalBases?: readonly LegalBasisBody[];
  readonly problems: readonly Problem[];
}

/** Reads a register of legal bases from YAML; slugs must be unique, and no text lapses before it begins. */
export function readLegalBases(text: string, options: { readonly file: string }): LegalBasesReading {
  const { value, problems } = readChecked(legalBasesFile, text, ({ legalBases }) => check(legalBases));
  return { file: options.file, problems, ...(value === undefined ? {} : { legalBases: value.legalBases }) };
}

function check(bases: readonly LegalBasisBody[]): readonly Refusal[] {
  const seen = new Set<string>();
  return bases.flatMap((basis, index) => {
    const field = `legalBases.${String(index)}`;
    const repeated = seen.has(basis.slug)
      ? [refuse('code-repeated', { field: `${field}.slug`, params: { code: basis.slug } })]
      : [];
    seen.add(basis.slug);
    const { inForceFrom: from, inForceTo: to } = basis;
    const reversed = from !== undefined && to !== undefined && to < from;
    return [...repeated, ...(reversed ? [refuse('dates-out-of-order', { field: `${field}.inForceTo` })] : [])];
  });
}
