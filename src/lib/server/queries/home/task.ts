import type { LocalText } from '#lib/domain/shared/local-text.ts';

/** What waits for somebody; the page turns the kind into a verb and an address. */
export type TaskKind =
  | 'take-up-request'
  | 'answer-request'
  | 'mend-request'
  | 'finish-draft'
  | 'decide-request'
  | 'read-unit-message'
  | 'read-team-message'
  | 'begin-scoring'
  | 'score'
  | 'set-up-evaluation'
  | 'open-scoring'
  | 'wait-for-sheets'
  | 'close-scoring'
  | 'conclude-evaluation'
  | 'wait-for-publication'
  | 'confirm-gate'
  | 'publish-evaluation'
  | 'adopt-criteria'
  | 'approve-report'
  | 'mend-report'
  | 'publish-report';

/** Whose it is, or how far it is; the page has the words. */
export type TaskNote =
  | { readonly kind: 'unit'; readonly name: LocalText }
  | { readonly kind: 'sheets' | 'cells'; readonly done: number; readonly of: number }
  | { readonly kind: 'open-points'; readonly count: number };

export interface Task {
  readonly kind: TaskKind;
  readonly slug: string;
  readonly code: string;
  readonly title: LocalText;
  /** ISO day, where there is one. */
  readonly due: string | null;
  /** Days from today; negative when late. */
  readonly daysLeft: number | null;
  readonly note: TaskNote | null;
}

/** What somebody else has to do, which this person only follows. */
export const isForOthers = ({ kind }: Pick<Task, 'kind'>): boolean =>
  kind === 'wait-for-sheets' || kind === 'wait-for-publication';
