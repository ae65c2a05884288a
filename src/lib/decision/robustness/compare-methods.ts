import { type KendallW, kendallW } from '../agreement/kendall-w.ts';
import { kendallTau, spearman } from '../agreement/rank-correlation.ts';
import { DecisionError } from '../shared/decision-error.ts';

/** Competition ranks of the same candidates by one method. */
export interface MethodRanking {
  readonly method: string;
  /** 1 is best, in the order of the candidates. */
  readonly ranks: readonly number[];
}

/** How far several methods agree on the same candidates. */
export interface MethodComparison {
  /** For each method, the numbers of the candidates that it puts first. */
  readonly firsts: readonly { readonly method: string; readonly candidates: readonly number[] }[];
  /** How many methods put each candidate first, in the order of the candidates. */
  readonly firstCounts: readonly number[];
  /** All methods put the same candidate or candidates first. */
  readonly unanimous: boolean;
  /** Rank correlation of each pair of methods; null where a method ties everything. */
  readonly pairs: readonly {
    readonly methods: readonly [string, string];
    readonly spearman: number | null;
    readonly kendall: number | null;
  }[];
  /** Concordance of all methods; null with fewer than two methods or two candidates. */
  readonly concordance: KendallW | null;
}

/**
 * Agreement of several methods on the same candidates: who is first by which, rank correlations and Kendall's W.
 *
 * @param rankings at least one; all of the same length
 * @returns candidates by their number from 0; correlations from -1 to 1, W from 0 to 1
 * @throws DecisionError `empty`, `ragged`, `not-finite`
 * @see Kendall and Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10(3), 275-287
 * @example compareMethods([{ method: 'weighted_sum', ranks: [1, 2] }, { method: 'topsis', ranks: [2, 1] }]).unanimous // false
 */
export function compareMethods(rankings: readonly MethodRanking[]): MethodComparison {
  const candidates = rankings[0]?.ranks.length ?? 0;
  if (candidates === 0) throw new DecisionError('empty', 'rankings', 'needs one method and one candidate');
  rankings.forEach(({ ranks }, i) => {
    if (ranks.length !== candidates) {
      throw new DecisionError('ragged', `rankings[${i}].ranks`, `must hold ${candidates} ranks`);
    }
    const bad = ranks.findIndex((rank) => !Number.isFinite(rank));
    if (bad >= 0) throw new DecisionError('not-finite', `rankings[${i}].ranks[${bad}]`, 'must be a finite number');
  });
  const firsts = rankings.map(({ method, ranks }) => {
    const best = Math.min(...ranks);
    return { method, candidates: ranks.flatMap((rank, i) => (rank === best ? [i] : [])) };
  });
  const enough = candidates > 1;
  return {
    firsts,
    firstCounts: Array.from(
      { length: candidates },
      (_, i) => firsts.filter((one) => one.candidates.includes(i)).length
    ),
    unanimous: new Set(firsts.map((one) => one.candidates.join())).size === 1,
    pairs: rankings.flatMap((a, i) =>
      rankings.slice(i + 1).map((b) => ({
        methods: [a.method, b.method] as const,
        spearman: enough ? spearman(a.ranks, b.ranks) : null,
        kendall: enough ? kendallTau(a.ranks, b.ranks) : null
      }))
    ),
    concordance:
      enough && rankings.length > 1
        ? kendallW(Array.from({ length: candidates }, (_, i) => rankings.map(({ ranks }) => ranks[i] ?? 0)))
        : null
  };
}
