/** A group of criteria as the tree shows it. */
export interface TreeGroup<Criterion extends TreeCriterion> {
  readonly id: string;
  /** "A. Phù hợp công việc" */
  readonly title: string;
  /** The title's language, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** Share of the whole, 0 to 1. */
  readonly share: number;
  /** The share as it is read: "25 %". */
  readonly shareText: string;
  readonly criteria: readonly Criterion[];
}

/** What the tree needs to know of a criterion; what is folded away is the page's own. */
export interface TreeCriterion {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Languages of title and note, where they are not that of the page. */
  readonly lang?: string | undefined;
  readonly noteLang?: string | undefined;
  readonly note?: string;
  readonly share: number;
  readonly shareText: string;
  readonly open?: boolean;
}
