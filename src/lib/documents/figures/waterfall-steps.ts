export interface WaterfallStep {
  readonly code: string;
  readonly label: string;
  /** Points gained (above 0) or lost. */
  readonly value: number;
}

export interface PlacedStep extends WaterfallStep {
  readonly start: number;
  readonly end: number;
}

/** What is smaller than this is no difference: binary noise of a sum. */
const NONE = 1e-9;

/**
 * The steps in drawing order, largest gain first, each with its running total; steps without a difference apart.
 *
 * @returns `steps` lead from the lower total to the upper one
 */
export function stepsOf(input: {
  readonly from: { readonly total: number };
  readonly steps: readonly WaterfallStep[];
}): { readonly steps: readonly PlacedStep[]; readonly equal: readonly WaterfallStep[] } {
  const differing = input.steps.filter((step) => Math.abs(step.value) > NONE);
  let running = input.from.total;
  const steps = differing
    .toSorted((a, b) => b.value - a.value)
    .map((step) => {
      const start = running;
      running += step.value;
      return { ...step, start, end: running };
    });
  return { steps, equal: input.steps.filter((step) => Math.abs(step.value) <= NONE) };
}
