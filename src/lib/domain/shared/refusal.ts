import type { RefusalCode } from './refusal-texts.ts';

/**
 * Why a command was not carried out: an expected answer, not a bug. It names the field where there is one, so that the
 * form can point to it and keep what was typed.
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** Dotted path of the input, e.g. `candidates.2.product`. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** For a conflict: what stands in the store now, beside what was sent. */
  readonly actual?: unknown;
}

/** A refusal, with its field and parameters. */
export const refuse = (
  code: RefusalCode,
  at: { field?: string; params?: Readonly<Record<string, string | number>>; actual?: unknown } = {}
): Refusal => ({ code, ...at });

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (
  ...refusals: readonly Refusal[]
): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals
});
