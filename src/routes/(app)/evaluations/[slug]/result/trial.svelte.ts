import { computeOutcome, type EvaluationProblem } from '#lib/decision/outcome/index.ts';
import { withWeights } from '#lib/domain/evaluation/trial-problem.ts';
import type { ResultCandidate } from '#lib/server/queries/evaluation/result-candidates.ts';

/** One candidate under the weights that are tried. */
export interface TriedPlace extends Pick<ResultCandidate, 'id' | 'place' | 'shared' | 'rank' | 'shown'> {
  /** Places won (above 0) or lost against the official ranking. */
  readonly moved: number;
}

/**
 * Weights of the groups as somebody tries them, in per cent that always sum to 100, and the ranking that they give. It
 * lives in the reader's browser alone and touches nothing that is official.
 */
export class WeightTrial {
  readonly #problem: EvaluationProblem;
  readonly #official: Readonly<Record<string, number>>;
  readonly #order: readonly string[];
  #weights = $state<Readonly<Record<string, number>>>({});

  constructor(problem: EvaluationProblem, order: readonly string[]) {
    const sum = problem.tree.reduce((total, { weight }) => total + weight, 0);
    this.#problem = problem;
    this.#order = order;
    this.#official = Object.fromEntries(problem.tree.map(({ id, weight }) => [id, (weight / sum) * 100]));
    this.reset();
  }

  weightOf(group: string): number {
    return this.#weights[group] ?? 0;
  }

  officialOf(group: string): number {
    return this.#official[group] ?? 0;
  }

  get changed(): boolean {
    return Object.entries(this.#official).some(([id, weight]) => Math.abs(this.weightOf(id) - weight) > 1e-9);
  }

  reset(): void {
    this.#weights = this.#official;
  }

  /** Sets one weight; the others share the rest in their present proportions, or in the official ones. */
  set(group: string, percent: number): void {
    const own = Math.min(100, Math.max(0, percent));
    const others = Object.keys(this.#weights).filter((id) => id !== group);
    const sumOf = (weight: (id: string) => number): number => others.reduce((sum, id) => sum + weight(id), 0);
    const present = sumOf((id) => this.weightOf(id));
    const base = present > 0 ? (id: string) => this.weightOf(id) : (id: string) => this.officialOf(id);
    const whole = present > 0 ? present : sumOf((id) => this.officialOf(id));
    if (whole === 0) return;
    this.#weights = Object.fromEntries([
      ...others.map((id) => [id, ((100 - own) * base(id)) / whole] as const),
      [group, own] as const
    ]);
  }

  /** The ranking under the weights tried, first to last. */
  get places(): readonly TriedPlace[] {
    const result = computeOutcome(withWeights(this.#problem, this.#weights));
    return result.order.flatMap((id, index) => {
      const one = result.candidates.find((candidate) => candidate.id === id);
      if (one === undefined) return [];
      const { place, shared, rank, shown } = one;
      return [{ id, place, shared, rank, shown, moved: this.#order.indexOf(id) - index }];
    });
  }
}
