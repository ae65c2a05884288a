import type { Outcome } from '#lib/decision/outcome/index.ts';
import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { Robustness } from '#lib/domain/evaluation/robustness.ts';
import type { Force } from '#lib/domain/legal/legal-basis.ts';
import type { LocalText } from '#lib/domain/shared/local-text.ts';
import type { IsoDay } from '#lib/text/days.ts';
import type { Lang } from '#lib/text/language.ts';

/** A legal basis as the report cites it, with its standing on the report's own date. */
export interface CitedBasis {
  readonly number: string;
  readonly title: LocalText;
  readonly issuedOn?: IsoDay | undefined;
  readonly force: Force;
  /** Whether the text itself or an official page was read; the rest is held against the text before signing. */
  readonly verified: boolean;
}

/**
 * The first place stays as it is, is others' for certain (nobody's where nobody is left to rank), or cannot be told;
 * `wasOpen`: it could not be told before, either. Candidates by id.
 */
type FirstWithout =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly candidates: readonly string[] }
  | { readonly kind: 'open'; readonly candidates: readonly string[]; readonly wasOpen: boolean };

/** `by`: the person's name, or what stands for it. */
interface DatedAct {
  readonly by: string;
  readonly on: IsoDay;
}

/** Everything that an evaluation report says, as data: ids are keys, names are as they stood when it was sealed. */
export interface EvaluationReportInput {
  readonly language: Lang;
  /** The registry's own number, `BC-2026-01`; the office's number is left blank for the office. */
  readonly number: string;
  readonly date: IsoDay;
  /** `Vĩnh Long`, for place and date. */
  readonly place: string;
  /** Name of the province as it stands in the letterhead, `tỉnh Vĩnh Long`. */
  readonly province: string;
  readonly illustration: boolean;
  readonly evaluation: {
    readonly code: string;
    readonly title: LocalText;
    readonly sealedOn: IsoDay;
    readonly sealDigest: string;
    readonly closedOn: IsoDay;
  };
  readonly criteria: Pick<CriteriaSetContent, 'code' | 'version' | 'title' | 'tree' | 'scale' | 'panelRules'>;
  readonly adoption: { readonly date: IsoDay; readonly number?: string | undefined } | null;
  readonly bases: readonly CitedBasis[];
  readonly requests: readonly { readonly code: string; readonly unit: LocalText; readonly title: string }[];
  readonly candidates: ReadonlyMap<string, string>;
  readonly evaluators: ReadonlyMap<string, string>;
  /** Evaluators whose sheets were not handed in. */
  readonly leftOut: readonly string[];
  /** Interests that stand as declared: who did not score which candidate, and why in their own words. */
  readonly conflicts: readonly {
    readonly evaluator: string;
    readonly person: string;
    readonly candidate: string;
    readonly reason?: string | undefined;
  }[];
  readonly outcome: Outcome;
  readonly outcomeDigest: string;
  readonly robustness: Robustness;
  /** The first place with one evaluator left out at a time; empty where nobody can be left out. */
  readonly withoutOne: readonly ({ readonly evaluator: string } & FirstWithout)[];
  /** Must-haves waived for a candidate or closed as not shown, in force because a second person confirmed it. */
  readonly waivers: readonly {
    readonly candidate: string;
    readonly criterion: string;
    readonly reason: string;
    readonly kind: 'waived' | 'not-shown';
    readonly proposed: DatedAct;
    readonly confirmed: DatedAct;
  }[];
  readonly recommendation: LocalText;
  readonly recommended: readonly string[];
  readonly validUntil?: IsoDay | undefined;
  readonly chair: string;
  /** Where this report takes the place of one that was returned: why that was, and how it was met (Markdown). */
  readonly answer?:
    | {
        readonly number: string;
        readonly returnedOn: IsoDay;
        readonly returnedBy: string;
        readonly reason: string;
        readonly text: string;
      }
    | undefined;
}
