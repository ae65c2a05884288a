import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** What waits for somebody; the page turns the kind into a verb and an address. */
export type TaskKind =
  | 'take-up-request'
  | 'answer-request'
  | 'mend-request'
  | 'finish-draft'
  | 'decide-request'
  | 'score'
  | 'set-up-evaluation'
  | 'open-scoring'
  | 'wait-for-sheets'
  | 'close-scoring'
  | 'conclude-evaluation'
  | 'confirm-gate'
  | 'publish-evaluation'
  | 'adopt-criteria'
  | 'approve-report'
  | 'mend-report'
  | 'publish-report';

export interface Task {
  readonly kind: TaskKind;
  readonly slug: string;
  readonly code: string;
  readonly title: LocalText;
  /** ISO day, where there is one. */
  readonly due: string | null;
  /** Days from today; negative when late. */
  readonly daysLeft: number | null;
  /** Whose, or how far: a unit's name, "31/48". */
  readonly note: LocalText | null;
}
