import type { Option } from './option.ts';

/** Choices under a heading. */
export interface PickGroup {
  readonly label: string;
  readonly options: readonly Pick<Option, 'value' | 'label'>[];
  /** Folded until it is opened, or until something in it is chosen or looked for. */
  readonly folded?: boolean;
}

export interface PickWords {
  /** "Lọc theo tên" */
  readonly find: string;
  /** "Thấy 3 phần mềm" */
  readonly found: (count: number) => string;
}
