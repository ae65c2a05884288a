/** One measured figure; times are in milliseconds, other figures name their unit. */
export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  /** How many timed runs. */
  readonly runs: number;
  readonly median: number;
  readonly p99: number;
  /** What it is compared with, measured in the same run; missing where it is not installed. */
  readonly peer?: { readonly name: string; readonly median: number };
  /** Ours over the peer's: lower is better. */
  readonly ratio?: number;
}

/** A bench module: everything under one name of the command line. */
export interface BenchModule {
  readonly bench: () => Promise<BenchResult[]>;
}
