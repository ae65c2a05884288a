import { DecisionError } from '../shared/decision-error.ts';

/** A candidate by quality (more is better) and cost (less is better). */
export interface PricedCandidate {
  readonly id: string;
  /** Total points, 0..100 or any other scale that begins at 0. */
  readonly quality: number;
  /** Total cost of ownership; null when it is unknown or incomplete. */
  readonly cost: number | null;
}

/** A candidate's place in the comparison of quality against cost. */
export interface FrontierEntry extends PricedCandidate {
  /** `cost-unknown` candidates are compared with nobody: what is unknown is not cheap. */
  readonly state: 'frontier' | 'dominated' | 'cost-unknown';
  /** Candidates that are no worse in both and better in one. */
  readonly dominatedBy: readonly string[];
  /** Cost divided by quality; null without cost or with quality 0. */
  readonly costPerPoint: number | null;
  /**
   * On the frontier, what the step up from the next cheaper frontier candidate gives and costs; null for the cheapest,
   * and for one that equals its predecessor.
   */
  readonly step: {
    readonly from: string;
    readonly points: number;
    readonly cost: number;
    readonly costPerPoint: number;
  } | null;
}

/**
 * The value frontier (Pareto): candidates that nobody beats in both quality and cost, with the price of each step up.
 * Quality and cost stay apart; nothing is weighed against anything.
 *
 * @param candidates at least one
 * @returns entries in the order of the candidates
 * @throws DecisionError `empty`, `duplicate`, `not-finite`, `negative`
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (benefit against cost)
 * @example
 * valueFrontier([{ id: 'A', quality: 80, cost: 500 }, { id: 'B', quality: 70, cost: 600 }])[1]?.dominatedBy // ['A']
 */
export function valueFrontier(candidates: readonly PricedCandidate[]): FrontierEntry[] {
  check(candidates);
  const priced = candidates.flatMap(({ id, quality, cost }) => (cost === null ? [] : [{ id, quality, cost }]));
  const beats = (a: (typeof priced)[number], b: (typeof priced)[number]): boolean =>
    a.quality >= b.quality && a.cost <= b.cost && (a.quality > b.quality || a.cost < b.cost);
  const frontier = priced
    .filter((own) => !priced.some((other) => beats(other, own)))
    .sort((a, b) => a.cost - b.cost || a.quality - b.quality);

  return candidates.map(({ id, quality, cost }) => {
    if (cost === null) {
      return { id, quality, cost, state: 'cost-unknown', dominatedBy: [], costPerPoint: null, step: null };
    }
    const dominatedBy = priced.filter((other) => beats(other, { id, quality, cost })).map((other) => other.id);
    const place = frontier.findIndex((entry) => entry.id === id);
    const before = frontier[place - 1];
    const points = quality - (before?.quality ?? quality);
    const more = cost - (before?.cost ?? cost);
    return {
      id,
      quality,
      cost,
      state: place < 0 ? 'dominated' : 'frontier',
      dominatedBy,
      costPerPoint: quality === 0 ? null : cost / quality,
      step: before && points > 0 ? { from: before.id, points, cost: more, costPerPoint: more / points } : null
    };
  });
}

function check(candidates: readonly PricedCandidate[]): void {
  if (candidates.length === 0) throw new DecisionError('empty', 'candidates', 'needs at least one');
  const seen = new Set<string>();
  candidates.forEach(({ id, quality, cost }, i) => {
    if (seen.has(id)) throw new DecisionError('duplicate', `candidates[${i}].id`, `"${id}" is listed twice`);
    seen.add(id);
    for (const [name, value] of [
      ['quality', quality],
      ['cost', cost ?? 0]
    ] as const) {
      const field = `candidates[${i}].${name}`;
      if (!Number.isFinite(value)) throw new DecisionError('not-finite', field, 'must be a finite number');
      if (value < 0) throw new DecisionError('negative', field, 'must not be negative');
    }
  });
}
