import { DecisionError } from '../shared/index.ts';

/**
 * The six generalised criteria of PROMETHEE: how much a difference d > 0 in a criterion's favour is preferred, 0..1.
 * Thresholds are in the criterion's own units; comparisons are strict, d > q.
 * - `usual`: 1
 * - `ushape`: 1 if d > q, else 0
 * - `vshape`: d / p, at most 1
 * - `level`: 0 up to q, 1/2 up to p, 1 beyond
 * - `linear`: 0 up to q, (d - q) / (p - q) up to p, 1 beyond
 * - `gaussian`: 1 - exp(-d^2 / (2 s^2))
 */
export type PreferenceFunction =
  | { readonly type: 'usual' }
  | { readonly type: 'ushape'; readonly q: number }
  | { readonly type: 'vshape'; readonly p: number }
  | { readonly type: 'level'; readonly q: number; readonly p: number }
  | { readonly type: 'linear'; readonly q: number; readonly p: number }
  | { readonly type: 'gaussian'; readonly s: number };

/**
 * What the five functions without curvature have in common: 0 up to `q`, a constant `step` and a slope in between,
 * 1 beyond `p`. Flows of such a function follow from counts and sums alone.
 */
export interface PiecewisePreference {
  readonly q: number;
  readonly p: number;
  /** Preference just above q. */
  readonly step: number;
  /** Growth per unit from q to p. */
  readonly slope: number;
}

/**
 * Checks a preference function and gives its pieces; undefined for the Gaussian, which has none.
 *
 * @param field how the function is called in an error
 * @throws DecisionError `not-finite`, `negative` (q), `not-positive` (p of a vshape, s), `not-monotone` (p below q)
 * @example piecesOf({ type: 'linear', q: 0.5, p: 3 }, 'preference_functions[0]') // { q: 0.5, p: 3, step: 0, slope: 0.4 }
 */
export function piecesOf(preference: PreferenceFunction, field: string): PiecewisePreference | undefined {
  switch (preference.type) {
    case 'usual':
      return { q: 0, p: 0, step: 1, slope: 0 };
    case 'ushape':
      requireThreshold(preference.q, `${field}.q`, 0);
      return { q: preference.q, p: preference.q, step: 1, slope: 0 };
    case 'vshape':
      requirePositive(preference.p, `${field}.p`);
      return { q: 0, p: preference.p, step: 0, slope: 1 / preference.p };
    case 'level':
      requireThreshold(preference.q, `${field}.q`, 0);
      requireThreshold(preference.p, `${field}.p`, preference.q);
      return { q: preference.q, p: preference.p, step: 0.5, slope: 0 };
    case 'linear': {
      const { q, p } = preference;
      requireThreshold(q, `${field}.q`, 0);
      requireThreshold(p, `${field}.p`, q);
      return { q, p, step: 0, slope: p === q ? 0 : 1 / (p - q) };
    }
    case 'gaussian':
      requirePositive(preference.s, `${field}.s`);
      return undefined;
  }
}

function requirePositive(value: number, field: string): void {
  requireThreshold(value, field, 0);
  if (value === 0) throw new DecisionError('not-positive', field, 'must be positive');
}

function requireThreshold(value: number, field: string, least: number): void {
  if (!Number.isFinite(value)) throw new DecisionError('not-finite', field, 'must be a finite number');
  if (value < 0) throw new DecisionError('negative', field, 'must not be negative');
  if (value < least)
    throw new DecisionError('not-monotone', field, 'the preference threshold lies below the indifference one');
}
