import type { StateTone } from '#lib/ui/marks/state-tone.ts';

/** A legal basis and whether it is in force on the day that is asked about. */
export interface Basis {
  readonly tone: StateTone;
  /** "Còn hiệu lực" */
  readonly state: string;
  /** Kind, number and title. */
  readonly label: string;
  readonly href?: string;
  /** From when, until when, replaced by what. */
  readonly note?: string;
}
