/** One step of a course that is gone through once. */
export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'todo';
  /** When it was reached, or until when it runs. */
  readonly note?: string;
  readonly href?: string;
}

/** The states in words, for those who do not see the shapes. */
export type StepWords = Readonly<Record<Step['state'], string>>;
