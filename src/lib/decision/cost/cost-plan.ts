/** What a line of cost is for. */
export type CostKind =
  | 'licence'
  | 'subscription'
  | 'implementation'
  | 'migration'
  | 'integration'
  | 'training'
  | 'operation'
  | 'support'
  | 'upgrade'
  | 'exit';

/** An amount of money with its uncertainty: 0 <= low <= expected <= high, all in the same currency unit. */
export interface Amount {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** Once at the end of a year (0: at the start, before year 1), or in every year from one to another (default: all). */
export type CostTiming =
  { readonly once: number } | { readonly yearly: { readonly from?: number; readonly to?: number } };

/** One line of cost. */
export interface CostLine {
  readonly id: string;
  readonly kind: CostKind;
  /** `unknown` is not free: the total is then marked as incomplete. */
  readonly amount: Amount | 'unknown';
  readonly timing: CostTiming;
  /** The amount is for one user. */
  readonly perUser?: boolean;
  /** `together` (default): all sharing units bear the amount once; `each`: every unit bears it. No effect per user. */
  readonly borne?: 'together' | 'each';
}

/** A heading over lines. It has no amount of its own, so that nothing is counted twice. */
export interface CostHeading {
  readonly id: string;
  readonly parts: readonly CostItem[];
}

/** A line of cost, or a heading over some. */
export type CostItem = CostLine | CostHeading;

/** Terms on which costs of different products are compared. */
export interface CostTerms {
  /** Length of use in years, 1..30; 5 when not given. */
  readonly years?: number;
  /** All users of all sharing units: in year 1, and growth a year (0.1 is 10 %); none when not given. */
  readonly users?: { readonly first: number; readonly growth?: number };
  /** Number of units that share the software, from 1; 1 when not given. */
  readonly sharingUnits?: number;
  /** Discount rate a year, 0..1 (0.05 is 5 %); 0 when not given. */
  readonly discountRate?: number;
  /** When yearly lines are paid; `end` of their year when not given. Makes a difference only with a discount rate. */
  readonly yearlyPaid?: 'start' | 'end';
}
