/** How weights were drawn, for the report. */
export interface SamplingMethod {
  /** `direct`: exact; `sorting`: exact for orders; `rejection`: exact; `hit-and-run`: a thinned Markov chain. */
  readonly method: 'direct' | 'sorting' | 'rejection' | 'hit-and-run' | 'fixed';
  /** Rejection only: share of draws that were kept in the pilot. */
  readonly acceptance?: number;
  /** Hit-and-run only: steps of the chain between two weight vectors that are used. */
  readonly thinning?: number;
}

/** A source of weight vectors, with the method by which it draws them. */
export interface WeightSampler extends SamplingMethod {
  /** Fills rows of `criteria` weights each, every row summing to 1. The block's length is a multiple of it. */
  readonly fill: (block: Float64Array) => void;
}
