import type { ValueShape } from '../values/value-shape.ts';

/*
 * What goes into a result and what comes out of it. The engine knows ids, numbers and rules only: names, reasons and
 * who signed what stay with the caller.
 */

/** Ends of the rubric's scale, for example worst 0 and best 5. */
export interface Scale {
  readonly worst: number;
  readonly best: number;
}

/** What a candidate must show on a gate: a score at least as good as this, or the answer yes (or no). */
export type Gate = { readonly atLeast: number } | { readonly is: boolean };

/** Leaf of the criteria tree. */
export interface Criterion {
  readonly id: string;
  /** Relative weight among its siblings, 0 or more; siblings are normalised to 1. A pure gate has 0. */
  readonly weight: number;
  /** `rubric`: a level on the scale; `yes-no`: 1 is yes, 0 is no; `measure`: a number in its own unit. */
  readonly kind: 'rubric' | 'yes-no' | 'measure';
  /** The score worth 0 and the score worth 100. `worst` above `best` means that less is better. */
  readonly worst: number;
  readonly best: number;
  readonly shape: ValueShape;
  /** Makes it a must-have criterion. `atLeast` reads "at least as good as": at most, where less is better. */
  readonly gate?: Gate;
  /** `panel` (default): each evaluator scores it. `record`: one fact, found by the office or a machine, for all. */
  readonly answeredBy?: 'panel' | 'record';
}

/** Inner node of the criteria tree. */
export interface Group {
  readonly id: string;
  /** Relative weight among its siblings, 0 or more. */
  readonly weight: number;
  readonly children: readonly TreeNode[];
}

/** Any node of the criteria tree. */
export type TreeNode = Group | Criterion;

/** What one evaluator put into one cell. */
export type Answer = number | 'unknown' | 'not-applicable';

/** One evaluator's answer to one criterion for one candidate. */
export interface Cell {
  readonly evaluator: string;
  readonly candidate: string;
  readonly criterion: string;
  /** In the unit of the scores: a level, 1 or 0 for yes or no, or the measured number. */
  readonly score: Answer;
}

/** The answer to a criterion that is `answeredBy: 'record'`. */
export interface Fact {
  readonly candidate: string;
  readonly criterion: string;
  readonly score: Answer;
}

/** One candidate's gate. */
export interface CandidateCriterion {
  readonly candidate: string;
  readonly criterion: string;
}

/** The rules of the panel, fixed before scoring opens. */
export interface Rules {
  /** `trimmed` leaves out the lowest and the highest score, from three scores on. */
  readonly aggregate: 'mean' | 'median' | 'trimmed';
  /** A cell with fewer real scores than this is unknown. */
  readonly minEvaluators: number;
  /** `unanimous`: every real vote says met; `majority`: more than half of them do. */
  readonly gateRule: 'unanimous' | 'majority';
  /** What counts for cells that are still unknown: nothing yet (`resolve`) or the worst value (`worst`). */
  readonly unknownPolicy: 'resolve' | 'worst';
  /** Decimals of a total, 0..6; rounding comes before ranking. */
  readonly decimals: number;
  /** Ids of criteria or groups whose rounded value (0..100) parts equal totals, in this order. */
  readonly tieBreaks: readonly string[];
}

/** Everything that a result depends on. Cells that are not listed are unknown. */
export interface EvaluationProblem {
  readonly scale: Scale;
  /** Top level of the criteria tree; its nodes are siblings. */
  readonly tree: readonly TreeNode[];
  readonly candidates: readonly { readonly id: string }[];
  readonly evaluators: readonly { readonly id: string }[];
  /** Evaluators kept from a candidate by a conflict of interest. */
  readonly barred: readonly { readonly evaluator: string; readonly candidate: string }[];
  readonly cells: readonly Cell[];
  readonly facts?: readonly Fact[];
  readonly rules: Rules;
  /** Gates waived for a candidate (with a reason and a second person, kept by the caller). */
  readonly waivers: readonly CandidateCriterion[];
  /** Gates closed as "not shown = not met" (with a reason and a second person, kept by the caller). */
  readonly closedGates: readonly CandidateCriterion[];
}

/** A number that unknowns leave open between two ends; both are equal when everything is known. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Ranks a candidate can have under some filling of the unknowns; `best` <= `worst`, 1 is first. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** A candidate's place in a ranking. Ranks are competition ranks: 1, 1, 3. */
export interface Standing {
  readonly id: string;
  /** 0..100, unrounded: unknowns at worst, unknowns at best. */
  readonly total: Range;
  /** The total rounded to the declared decimals: what is printed and ranked. */
  readonly shown: Range;
  readonly rank: RankRange;
  /**
   * The one rank that counts, or null while unknowns leave it open. With the policy `worst` unknowns are worst and it
   * is never null.
   */
  readonly place: number | null;
  /** Another candidate has, or with unknowns can have, the same place: print "1=". False while the place is open. */
  readonly shared: boolean;
}

/** A ranking by another rule, shown beside the official one. */
export interface SideRanking {
  /** Ids of ranked candidates, first to last. */
  readonly order: readonly string[];
  readonly standings: readonly Standing[];
  /** Some place differs from the official ranking. */
  readonly differs: boolean;
  /** The candidates in first place differ from the official ranking. */
  readonly firstDiffers: boolean;
}

/** What holds of a gate; `open` blocks concluding, `not-met` and `closed-not-shown` exclude. */
export type GateState = 'met' | 'not-met' | 'waived' | 'open' | 'closed-not-shown';

/** How one gate was judged for one candidate. */
export interface GateResult {
  readonly criterion: string;
  /** What holds: a waiver before a closing before the votes. */
  readonly state: GateState;
  /** What the votes alone say. */
  readonly judged: 'met' | 'not-met' | 'open';
  readonly votes: { readonly met: number; readonly notMet: number };
}

/** What one evaluator answered. */
export interface EvaluatorScore {
  readonly evaluator: string;
  readonly score: Answer;
}

/** What one criterion adds to one candidate's total. */
export interface Contribution {
  readonly criterion: string;
  /** Groups from the top down to the one that holds the criterion. */
  readonly path: readonly string[];
  /** Share of the whole (0..1) after weights of what is not applicable were shared out; 0 when not applicable. */
  readonly share: number;
  readonly state: 'known' | 'unknown' | 'not-applicable';
  /** 0..100 on the declared bounds; 0 and 100 when unknown, 0 and 0 when not applicable. */
  readonly value: Range;
  /** share x value. The points of a candidate's criteria sum to its total. */
  readonly points: Range;
  /** The aggregated score in the criterion's unit, or null when there is none. */
  readonly score: number | null;
  /** Highest less lowest real score, in the criterion's unit; null with fewer than two. */
  readonly spread: number | null;
  /** Answers in the order of the evaluators; barred evaluators are left out, missing answers are `unknown`. */
  readonly scores: readonly EvaluatorScore[];
}

/** What one group adds to one candidate's total. */
export interface GroupResult {
  readonly id: string;
  readonly path: readonly string[];
  /** Share of the whole (0..1); 0 when everything in it is not applicable. */
  readonly share: number;
  /** `weightless`: nothing in it carries weight. */
  readonly state: 'counted' | 'not-applicable' | 'weightless';
  /** The group's own value, 0..100; 0 unless it is counted. */
  readonly value: Range;
  readonly points: Range;
}

/** Everything the result says of one candidate. */
export interface CandidateOutcome extends Omit<Standing, 'rank'> {
  readonly status: 'ranked' | 'excluded';
  /** Gates that exclude the candidate. */
  readonly failedGates: readonly string[];
  readonly gates: readonly GateResult[];
  /** Share of the weight (0..1) that is known, of what is applicable. */
  readonly coverage: number;
  /** Null when excluded: an excluded candidate keeps its points for the record and has no rank. */
  readonly rank: RankRange | null;
  readonly contributions: readonly Contribution[];
  readonly groups: readonly GroupResult[];
}

/** What stands between the result and one sole winner. */
export type OpenReason =
  | { readonly code: 'gate-open'; readonly candidate: string; readonly criterion: string }
  | { readonly code: 'closing-contradicted'; readonly candidate: string; readonly criterion: string }
  | { readonly code: 'no-candidate-left' }
  | { readonly code: 'first-place-open'; readonly candidates: readonly string[] }
  | { readonly code: 'first-place-shared'; readonly candidates: readonly string[] };

/** What a reader of the result must be told. */
export type OutcomeWarning =
  | { readonly code: 'panel-below-minimum'; readonly evaluators: number; readonly minEvaluators: number }
  | { readonly code: 'unknown-as-worst'; readonly candidate: string; readonly criteria: readonly string[] }
  | { readonly code: 'unknown-left'; readonly candidate: string; readonly criteria: readonly string[] }
  /** Some, not all, of the panel said "not applicable", or it was said of a gate: it counts as unknown. */
  | { readonly code: 'not-applicable-disputed'; readonly candidate: string; readonly criterion: string }
  /** Every criterion is not applicable: the total is 0. */
  | { readonly code: 'nothing-applicable'; readonly candidate: string }
  /** The score lies outside the declared bounds and has a bound's value. */
  | { readonly code: 'beyond-bounds'; readonly candidate: string; readonly criterion: string; readonly score: number }
  | { readonly code: 'no-common-evaluator' };

/** The result of an evaluation. */
export interface Outcome {
  /** In the order of the problem's candidates. */
  readonly candidates: readonly CandidateOutcome[];
  /** Ids of ranked candidates, first to last; equal places keep the problem's order. */
  readonly order: readonly string[];
  /** `ok`: one candidate is sole first under every filling, or under the declared policy for what is unknown. */
  readonly conclusive: { readonly ok: boolean; readonly reasons: readonly OpenReason[] };
  readonly warnings: readonly OutcomeWarning[];
  /** Null unless conflicts of interest left ranked candidates with different evaluators who share at least one. */
  readonly commonEvaluators: (SideRanking & { readonly evaluators: readonly string[] }) | null;
  /** Null unless something is not applicable to a ranked candidate. */
  readonly notApplicableAsWorst: SideRanking | null;
}
