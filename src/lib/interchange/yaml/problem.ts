import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** How bad a finding is: an `error` breaks the form, a `warning` is against advice, a `note` only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** One finding in an imported file, with the place to look at. */
export interface Problem {
  readonly severity: Severity;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units as editors count. */
  readonly column: number;
  /** Dotted path of the value, empty for the file as a whole. */
  readonly path: string;
  readonly code: string;
  readonly message: Required<LocalText>;
}

/** By place in the file, then by severity, so that a list reads from top to bottom. */
export function sortProblems<P extends Problem>(problems: readonly P[]): readonly P[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
  return problems.toSorted(
    (a, b) =>
      a.line - b.line || a.column - b.column || rank[a.severity] - rank[b.severity] || (a.path < b.path ? -1 : 1)
  );
}

/** True when a finding breaks the form. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((one) => one.severity === 'error');
