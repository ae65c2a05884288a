import type { AlphaInterval, KrippendorffAlpha } from '#lib/decision/agreement/index.ts';
import type { NodeStability } from '#lib/decision/robustness/weight-stability.ts';
import type { LocalText } from '../shared/local-text.ts';

/**
 * What the cross-checks say of an official result; they never replace it. Plain JSON, kept with the outcome and made
 * again from it by anybody: everything drawn at random is drawn from `seed`.
 */
export interface Robustness {
  readonly seed: number;
  /** SMAA-2 over uniform weights of all criteria; null when fewer than two candidates are ranked. */
  readonly acceptability: Acceptability | null;
  /** How far the weight of each group can move, the others rescaled, before the first place or the order changes. */
  readonly stability: readonly NodeStability[];
  readonly agreement: Agreement;
  /** The result with one evaluator, or one criterion, left out at a time. */
  readonly leaveOneOut: {
    readonly evaluators: readonly LeftOutEvaluator[];
    readonly criteria: readonly LeftOutCriterion[];
  };
  readonly finding: Finding;
}

export interface Acceptability {
  readonly weightings: number;
  /** Ids of the ranked candidates, in the order of the rows. */
  readonly candidates: readonly string[];
  /** `ranks[a][r]`: share (0..1) of the weightings in which candidate a has rank r + 1. */
  readonly ranks: readonly (readonly number[])[];
  /** The largest standard error of any share. */
  readonly standardError: number;
}

export interface Agreement {
  /** Kendall's W over the rankings that each evaluator alone would have made, corrected for ties. */
  readonly concordance: { readonly w: number | null; readonly judges: number; readonly objects: number } | null;
  /** Krippendorff's alpha (ordinal) over all rubric cells. */
  readonly alpha: {
    readonly alpha: number | null;
    readonly reading: KrippendorffAlpha['reading'];
    readonly units: number;
    readonly interval: Pick<AlphaInterval, 'low' | 'high' | 'confidence' | 'resamples'> | null;
  } | null;
  readonly criteria: readonly { readonly criterion: string; readonly alpha: number | null }[];
}

export interface LeftOutEvaluator {
  readonly evaluator: string;
  /** Ids in the order without this evaluator. */
  readonly order: readonly string[];
  readonly firstChanges: boolean;
  /** Pairs of candidates whose order is another one. */
  readonly changedPairs: number;
}

export interface LeftOutCriterion {
  readonly criterion: string;
  readonly firstChanges: boolean;
  readonly changedPairs: number;
}

/** The result in two sentences: `head` says who is first and by how much, `rest` how firm that is. */
export interface Finding {
  readonly head: Required<LocalText>;
  readonly rest: Required<LocalText>;
}
